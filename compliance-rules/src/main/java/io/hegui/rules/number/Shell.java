package io.hegui.rules.number;

import io.hegui.model.InspectionPackage;
import io.hegui.model.NumberResource;
import io.hegui.rule.AccumulatorType;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.StreamRule;
import io.hegui.rules.Sources;
import java.util.List;

/** A number in use and activated that no call of the reporting year bears, as caller or callee: an empty shell. */
public final class Shell implements StreamRule<NumberUse> {

    private static final RuleSpec SPEC = RuleSpec.of("number/shell", Severity.MAJOR, Sources.S1);

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
        return Register.judge(
                facts, Register::isLive, number -> number.number() == null || !use.isBorne(number.number()));
    }

    @Override
    public Evaluation withoutCalls(Facts facts) {
        List<NumberResource> numbers = facts.section(InspectionPackage::numbers);
        if (numbers == null) {
            return Evaluation.indeterminate("numbers", "calls");
        }
        return numbers.stream().anyMatch(Register::isLive)
                ? Evaluation.indeterminate("calls")
                : Evaluation.notApplicable();
    }
}
