package io.hegui.rules.number;

import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rules.Sources;

/** A number was let to somebody else. */
public final class Sublease implements PackageRule {

    private static final RuleSpec SPEC =
            RuleSpec.of("number/sublease", Severity.MAJOR, Sources.S1, Sources.TELECOM_REGULATIONS.at("Art. 28, 69"));

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        return Register.judge(
                facts,
                Register::any,
                number -> number.subleasedTo() != null && !number.subleasedTo().isBlank());
    }
}
