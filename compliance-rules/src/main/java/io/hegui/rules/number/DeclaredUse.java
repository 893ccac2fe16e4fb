package io.hegui.rules.number;

import io.hegui.model.NumberResource;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rules.Sources;

/** A number is used for something else than declared; a use that is not stated can't be the declared one. */
public final class DeclaredUse implements PackageRule {

    private static final RuleSpec SPEC = RuleSpec.of("number/declared-use", Severity.MINOR, Sources.S1);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        return Register.judge(facts, Register::any, DeclaredUse::differs);
    }

    private static boolean differs(NumberResource number) {
        return number.declaredUse() == null
                || number.actualUse() == null
                || !number.declaredUse().strip().equals(number.actualUse().strip());
    }
}
