package io.hegui.rules.number;

import io.hegui.calendar.LocalSeconds;
import io.hegui.model.InspectionPackage;
import io.hegui.rule.AccumulatorType;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.GateCheck;
import io.hegui.rule.GateRule;
import io.hegui.rule.Judgement;
import io.hegui.rule.RecordCheck;
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
public final class Inventory implements StreamRule<NumberUse>, GateRule {

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
    public GateCheck beforeCall(Facts facts) {
        if (facts.section(InspectionPackage::numbers) == null) {
            return GateCheck.of(RecordCheck.missing("numbers"));
        }
        Declaration declared = facts.derive(Declaration.DERIVED);
        return (call, second) -> {
            if (!call.outbound() || call.caller() == null) {
                return Judgement.NOT_APPLICABLE;
            }
            long lastDay = declared.lastDay(call.caller());
            return Judgement.failIf(lastDay == Declaration.NEVER || LocalSeconds.day(second) > lastDay);
        };
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
