package io.hegui.rules.anomaly;

import io.hegui.model.AnomalyKind;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.AccumulatorType;
import io.hegui.rule.CallLimit;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.LimitRule;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.StreamRule;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.util.ArrayList;
import java.util.List;

/** A number calls out more than 50 times within some 60 minutes: 高频呼叫. Windows slide, to the second. */
public final class HourlyFrequency implements StreamRule<CallerLog>, LimitRule {

    /** Calls permitted within a window, inclusive. */
    public static final ParameterKey<Long> LIMIT = ParameterKey.integer("anomaly/hourly-frequency.calls");

    /** Length of the window in minutes; its end is exclusive. */
    public static final ParameterKey<Long> MINUTES = ParameterKey.integer("anomaly/hourly-frequency.minutes");

    private static final RuleSpec SPEC =
            RuleSpec.of("anomaly/hourly-frequency", Severity.MAJOR, Sources.S4).withParameters(LIMIT, MINUTES);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public AccumulatorType<CallerLog> accumulator() {
        return CallerLog.OUTBOUND;
    }

    @Override
    public CallLimit limit(Facts facts) {
        return CallLimit.sliding(
                CallLimit.Scope.CALLER,
                facts.parameter(MINUTES),
                facts.parameter(LIMIT),
                (caller, first, last) -> FirmRecords.about(facts, AnomalyKind.HOURLY_FREQUENCY, caller)
                        .on(first, last)
                        .weight());
    }

    @Override
    public Evaluation evaluate(CallerLog log, Facts facts) {
        CallLimit limit = limit(facts);
        List<Violation> violations = new ArrayList<>();
        log.forEach((caller, calls) -> {
            BusyWindows windows = new BusyWindows(calls.sortedSeconds(), limit);
            if (windows.affected() > 0) {
                violations.add(violation(log, caller, calls, windows, limit, facts));
            }
        });
        return Evaluation.of(violations, log.population());
    }

    private static Violation violation(
            CallerLog log, PhoneNumber caller, CallList calls, BusyWindows windows, CallLimit limit, Facts facts) {
        FirmRecords records = FirmRecords.about(facts, AnomalyKind.HOURLY_FREQUENCY, caller);
        int day = windows.worstStart().epochDay();
        long seconds = limit.windowSeconds(day);
        return windows.standing(records)
                .of(Violation.aboutPerson(caller.normalized())
                        .counting(windows.affected(), log.population())
                        .showing(log.examples(calls, (second, callee) -> windows.shows(second)))
                        .with(Values.measured(windows.worst(), limit.permitted(day))
                                .and("minutes", seconds / 60)
                                .and("from", windows.worstStart())
                                .and("to", windows.worstStart().plusSeconds(seconds))));
    }
}
