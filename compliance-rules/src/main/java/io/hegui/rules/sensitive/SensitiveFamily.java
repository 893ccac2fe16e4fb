package io.hegui.rules.sensitive;

import io.hegui.rules.CatalogueFamily;

/** The rules {@code sensitive/*}. */
public final class SensitiveFamily extends CatalogueFamily {

    /** Lists the rules. */
    public SensitiveFamily() {
        super(
                "sensitive",
                new AgentQualified(),
                new NoTreatmentAdvice(),
                new ProductRiskLevel(),
                new QualificationStated(),
                new RiskDisclosure(),
                new SegmentMarked());
    }
}
