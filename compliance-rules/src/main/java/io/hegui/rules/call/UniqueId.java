package io.hegui.rules.call;

import io.hegui.rule.AccumulatorType;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.StreamRule;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.util.List;

/** Two or more calls bear the same id; each of them is affected. */
public final class UniqueId implements StreamRule<RepeatedIds> {

    private static final RuleSpec SPEC = RuleSpec.escalating("call/unique-id", Sources.OWN);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public AccumulatorType<RepeatedIds> accumulator() {
        return RepeatedIds.TYPE;
    }

    @Override
    public Evaluation evaluate(RepeatedIds ids, Facts facts) {
        if (ids.repeated() == 0) {
            return Evaluation.of(List.of(), ids.withId());
        }
        return Evaluation.fail(
                Violation.whole().counting(ids.repeated(), ids.withId()).showing(ids.examples()));
    }
}
