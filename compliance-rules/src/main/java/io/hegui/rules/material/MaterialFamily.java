package io.hegui.rules.material;

import io.hegui.rule.Rule;
import io.hegui.rules.CatalogueFamily;
import java.util.List;

/** The rules {@code material/*}. */
public final class MaterialFamily extends CatalogueFamily {

    /** Names the family. */
    public MaterialFamily() {
        super("material");
    }

    @Override
    protected List<Rule> onlyInAudit() {
        return List.of(
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
