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

/** A number is declared to be in use while it is suspended for arrears, or arrears stand without proof of payment. */
public final class Arrears implements PackageRule, GateRule {

    private static final RuleSpec SPEC = RuleSpec.of("number/arrears", Severity.MINOR, Sources.S1);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public GateCheck beforeCall(Facts facts) {
        return Register.beforeCall(facts, Register::any, Arrears::fails);
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        return Register.judge(facts, Register::any, Arrears::fails);
    }

    private static boolean fails(NumberResource number) {
        return isSuspendedInUse(number) || owes(number);
    }

    private static boolean isSuspendedInUse(NumberResource number) {
        return Register.isInUse(number) && Boolean.TRUE.equals(number.suspendedForArrears());
    }

    private static boolean owes(NumberResource number) {
        return number.arrears() != null && number.arrears().signum() > 0 && !Boolean.TRUE.equals(number.paymentProof());
    }
}
