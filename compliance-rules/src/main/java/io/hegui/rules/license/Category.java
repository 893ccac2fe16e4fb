package io.hegui.rules.license;

import io.hegui.model.License;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.GateCheck;
import io.hegui.rule.GateRule;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rules.Sources;

/** The license doesn't name the call center business. */
public final class Category implements PackageRule, GateRule {

    private static final String CALL_CENTER = "CALL_CENTER";

    private static final RuleSpec SPEC =
            RuleSpec.of("license/category", Severity.BLOCKER, Sources.S1, Sources.TELECOM_REGULATIONS.at("Art. 7"));

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public GateCheck beforeCall(Facts facts) {
        return GateCheck.of(RecordCheck.settled(evaluate(facts)));
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        License license = facts.inspection().license();
        return license == null
                ? Evaluation.indeterminate("license")
                : Evaluation.failIf(!license.services().contains(CALL_CENTER));
    }
}
