package io.hegui.rules.call;

import io.hegui.rule.AccumulatorType;
import io.hegui.rule.CallFigures;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.Gauge;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.StreamRule;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.math.BigDecimal;
import java.util.List;

/** Connected calls are so short on average that the business looks feigned. */
public final class AverageDuration implements StreamRule<CallFigures> {

    /** The mean conversation, in seconds, that is still too short; inclusive. */
    public static final ParameterKey<BigDecimal> TOO_SHORT = ParameterKey.decimal("call/average-duration.tooShort");

    private static final RuleSpec SPEC =
            RuleSpec.of("call/average-duration", Severity.MINOR, Sources.S4).withParameters(TOO_SHORT);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public AccumulatorType<CallFigures> accumulator() {
        return CallFigures.TYPE;
    }

    @Override
    public Evaluation evaluate(CallFigures figures, Facts facts) {
        long talks = figures.talks();
        BigDecimal tooShort = facts.valueOf(TOO_SHORT);
        BigDecimal mean = figures.averageTalkSeconds();
        if (mean == null) {
            return Evaluation.notApplicable();
        }
        if (BigDecimal.valueOf(figures.talkSeconds()).compareTo(tooShort.multiply(BigDecimal.valueOf(talks))) > 0) {
            return Evaluation.pass();
        }
        return Evaluation.fail(Violation.whole().counting(talks, talks).with(Values.measured(mean, tooShort)));
    }

    @Override
    public List<Gauge> gauges(CallFigures figures, Facts facts) {
        return figures.talks() == 0
                ? List.of()
                : List.of(
                        Gauge.mean(figures.talkSeconds(), figures.talks(), facts.valueOf(TOO_SHORT), Gauge.Side.UP_TO));
    }
}
