package io.hegui.rules.material;

import io.hegui.rules.CatalogueFamily;

/** The rules {@code material/*}. */
public final class MaterialFamily extends CatalogueFamily {

    /** Lists the rules. */
    public MaterialFamily() {
        super(
                "material",
                new Complete(),
                new ProvinceExtra(),
                new FileFormat(),
                new Contents(),
                new CrossConsistent(),
                new AuditSeparatesRevenue(),
                new ImpactAssessment(),
                new SiteAddress(),
                new CommitmentLetter(),
                new SecuritySystem(),
                new BusinessStatus());
    }
}
