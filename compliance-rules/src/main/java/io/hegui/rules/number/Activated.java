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

/** A number is declared to be in use, but the carrier has not activated it. */
public final class Activated implements PackageRule, GateRule {

    private static final RuleSpec SPEC = RuleSpec.of("number/activated", Severity.MAJOR, Sources.S1);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public GateCheck beforeCall(Facts facts) {
        return Register.beforeCall(facts, Register::isInUse, Activated::isInactive);
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        return Register.judge(facts, Register::isInUse, Activated::isInactive);
    }

    private static boolean isInactive(NumberResource number) {
        return !Boolean.TRUE.equals(number.activated());
    }
}
