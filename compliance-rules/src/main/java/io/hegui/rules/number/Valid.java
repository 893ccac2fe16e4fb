package io.hegui.rules.number;

import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rules.Sources;
import java.util.Objects;

/** The validity of a number in use is over; its last day is included, and without one there is no end. */
public final class Valid implements PackageRule {

    private static final RuleSpec SPEC = RuleSpec.of("number/valid", Severity.MINOR, Sources.S1);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        return Register.judge(
                facts,
                Register::isInUse,
                number -> number.validUntil() != null && number.validUntil().isBefore(facts.asOf()),
                number -> Values.measured(Objects.requireNonNull(number.validUntil()), facts.asOf()));
    }
}
