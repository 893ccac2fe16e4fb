package io.hegui.rules.number;

import io.hegui.model.InspectionPackage;
import io.hegui.rule.AccumulatorType;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.StreamRule;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.util.List;

/**
 * The caller of an outbound call is not among the declared numbers, is declared suspended or cancelled, or was past its
 * validity on the day of the call.
 */
public final class Inventory implements StreamRule<NumberUse> {

    private static final RuleSpec SPEC =
            RuleSpec.of("number/inventory", Severity.MAJOR, Sources.S2, Sources.ANTI_FRAUD_LAW.at("Art. 13, 14"));

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public AccumulatorType<NumberUse> accumulator() {
        return NumberUse.TYPE;
    }

    @Override
    public Evaluation evaluate(NumberUse use, Facts facts) {
        if (facts.section(InspectionPackage::numbers) == null) {
            return Evaluation.indeterminate("numbers");
        }
        List<Violation> violations = use.undeclared().stream()
                .map(calls -> Violation.aboutPerson(calls.text())
                        .counting(calls.calls(), use.outbound())
                        .showing(calls.examples()))
                .toList();
        return Evaluation.of(violations, use.outbound());
    }
}
