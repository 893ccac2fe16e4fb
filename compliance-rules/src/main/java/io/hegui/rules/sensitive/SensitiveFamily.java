package io.hegui.rules.sensitive;

import io.hegui.rule.Rule;
import io.hegui.rules.CatalogueFamily;
import java.util.List;

/** The rules {@code sensitive/*}. */
public final class SensitiveFamily extends CatalogueFamily {

    /** Names the family. */
    public SensitiveFamily() {
        super("sensitive");
    }

    @Override
    protected List<Rule> beforeCall() {
        return List.of(new AgentQualified());
    }

    @Override
    protected List<Rule> onlyInAudit() {
        return List.of(
                new NoTreatmentAdvice(),
                new ProductRiskLevel(),
                new QualificationStated(),
                new RiskDisclosure(),
                new SegmentMarked());
    }
}
