package io.hegui.rules.number;

import io.hegui.model.NumberResource;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.GateCheck;
import io.hegui.rule.GateRule;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rules.Sources;

/** A number was let to somebody else. */
public final class Sublease implements PackageRule, GateRule {

    private static final RuleSpec SPEC =
            RuleSpec.of("number/sublease", Severity.MAJOR, Sources.S1, Sources.TELECOM_REGULATIONS.at("Art. 28, 69"));

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public GateCheck beforeCall(Facts facts) {
        return Register.beforeCall(facts, Register::any, Sublease::isLet);
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        return Register.judge(facts, Register::any, Sublease::isLet);
    }

    private static boolean isLet(NumberResource number) {
        return number.subleasedTo() != null && !number.subleasedTo().isBlank();
    }
}
