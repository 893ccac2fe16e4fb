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

/** Fewer calls are connected than a genuine business would show. */
public final class ConnectRate implements StreamRule<CallFigures> {

    /** The lowest share of connected calls among those with an outcome; inclusive. */
    public static final ParameterKey<BigDecimal> MINIMUM = ParameterKey.decimal("call/connect-rate.minimum");

    private static final RuleSpec SPEC =
            RuleSpec.of("call/connect-rate", Severity.MINOR, Sources.S4).withParameters(MINIMUM);

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
        long calls = figures.withOutcome();
        BigDecimal minimum = facts.valueOf(MINIMUM);
        BigDecimal rate = figures.connectRate();
        if (rate == null) {
            return Evaluation.notApplicable();
        }
        if (BigDecimal.valueOf(figures.connected()).compareTo(minimum.multiply(BigDecimal.valueOf(calls))) >= 0) {
            return Evaluation.pass();
        }
        return Evaluation.fail(
                Violation.whole().counting(calls - figures.connected(), calls).with(Values.measured(rate, minimum)));
    }

    @Override
    public List<Gauge> gauges(CallFigures figures, Facts facts) {
        return figures.withOutcome() == 0
                ? List.of()
                : List.of(Gauge.share(
                        figures.connected(), figures.withOutcome(), facts.valueOf(MINIMUM), Gauge.Side.BELOW));
    }
}
