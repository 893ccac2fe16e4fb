package io.hegui.rules.material;

import io.hegui.model.MaterialFacts;
import io.hegui.model.MaterialKind;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rules.Missing;
import io.hegui.rules.Sources;

/** The business status table lacks revenue, seats, staff or clients. */
public final class BusinessStatus implements PackageRule {

    private static final RuleSpec SPEC = RuleSpec.of("material/business-status", Severity.MINOR, Sources.S1);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        return Documents.judge(
                facts,
                MaterialKind.BUSINESS_STATUS,
                status -> new Missing()
                        .ifAbsent(status.stated(MaterialFacts::revenue), "revenue")
                        .ifAbsent(status.stated(MaterialFacts::seats), "seats")
                        .ifAbsent(status.stated(MaterialFacts::staff), "staff")
                        .ifAbsent(status.stated(MaterialFacts::clients), "clients")
                        .evaluation(MaterialKind.BUSINESS_STATUS.name()));
    }
}
