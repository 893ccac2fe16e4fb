package io.hegui.rules.anomaly;

import io.hegui.model.AnomalyKind;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Too many connected calls end within 5 seconds: 短时通话, in all or of one agent. */
public final class ShortCalls implements StreamRule<TalkCounts> {

    /** Seconds of conversation below which a call is short, exclusive. */
    public static final ParameterKey<Long> SECONDS = ParameterKey.integer("anomaly/short-calls.seconds");

    /** Share of connected calls that may be short, inclusive. */
    public static final ParameterKey<BigDecimal> SHARE = ParameterKey.decimal("anomaly/short-calls.share");

    /** Connected calls from which an agent is looked at, inclusive. */
    public static final ParameterKey<Long> AGENT_CALLS = ParameterKey.integer("anomaly/short-calls.agent-calls");

    static final AccumulatorType<TalkCounts> TALKS = new AccumulatorType<>(
            "talks-by-agent", TalkCounts.class, facts -> new TalkCounts(facts.parameter(SECONDS), facts));

    private static final RuleSpec SPEC =
            RuleSpec.of("anomaly/short-calls", Severity.MAJOR, Sources.S4).withParameters(SECONDS, SHARE, AGENT_CALLS);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public AccumulatorType<TalkCounts> accumulator() {
        return TALKS;
    }

    @Override
    public Evaluation evaluate(TalkCounts talks, Facts facts) {
        List<Violation> violations = new ArrayList<>();
        judge(Violation.WHOLE, talks.all(), facts, violations);
        long fewest = facts.valueOf(AGENT_CALLS);
        talks.forEachAgent((agent, count) -> {
            if (count.connected() >= fewest) {
                judge(agent, count, facts, violations);
            }
        });
        return Evaluation.of(violations, talks.all().connected());
    }

    private static void judge(String subject, TalkCounts.Count count, Facts facts, List<Violation> violations) {
        if (isExceeded(count, facts)) {
            violations.add(FirmRecords.about(facts, AnomalyKind.SHORT_CALLS, subject)
                    .inYear(facts)
                    .of(Violation.about(subject)
                            .counting(count.brief(), count.connected())
                            .showing(count.examples().ids())
                            .with(values(count, facts))));
        }
    }

    @Override
    public List<Gauge> gauges(TalkCounts talks, Facts facts) {
        List<Gauge> gauges = new ArrayList<>();
        BigDecimal share = facts.valueOf(SHARE);
        if (talks.all().connected() > 0) {
            gauges.add(Gauge.share(talks.all().brief(), talks.all().connected(), share, Gauge.Side.ABOVE));
        }
        long fewest = facts.valueOf(AGENT_CALLS);
        talks.forEachAgent((agent, count) -> {
            if (count.connected() >= fewest) {
                gauges.add(Gauge.share(count.brief(), count.connected(), share, Gauge.Side.ABOVE)
                        .about(agent));
            }
        });
        return gauges;
    }

    /** Whether more of the connected calls are short than may be. */
    static boolean isExceeded(TalkCounts.Count count, Facts facts) {
        BigDecimal permitted = facts.valueOf(SHARE).multiply(BigDecimal.valueOf(count.connected()));
        return BigDecimal.valueOf(count.brief()).compareTo(permitted) > 0;
    }

    /** The share measured and permitted. */
    static Values values(TalkCounts.Count count, Facts facts) {
        BigDecimal measured = Objects.requireNonNull(CallFigures.rate(count.brief(), count.connected()));
        return Values.measured(measured, facts.valueOf(SHARE)).and("seconds", facts.valueOf(SECONDS));
    }
}
