package io.hegui.rules.anomaly;

import io.hegui.model.AnomalyKind;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.AccumulatorType;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.Parameter;
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
public final class HourlyFrequency implements StreamRule<CallerLog> {

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
    public Evaluation evaluate(CallerLog log, Facts facts) {
        Parameter<Long> limit = facts.parameter(LIMIT);
        Parameter<Long> minutes = facts.parameter(MINUTES);
        List<Violation> violations = new ArrayList<>();
        log.forEach((caller, calls) -> {
            BusyWindows windows = new BusyWindows(calls.sortedSeconds(), minutes, limit);
            if (windows.affected() > 0) {
                violations.add(violation(log, caller, calls, windows, facts));
            }
        });
        return Evaluation.of(violations, log.population());
    }

    private static Violation violation(
            CallerLog log, PhoneNumber caller, CallList calls, BusyWindows windows, Facts facts) {
        FirmRecords records = FirmRecords.about(facts, AnomalyKind.HOURLY_FREQUENCY, caller);
        int day = windows.worstStart().epochDay();
        long minutes = facts.parameter(MINUTES).on(day);
        return windows.standing(records)
                .of(Violation.aboutPerson(caller.normalized())
                        .counting(windows.affected(), log.population())
                        .showing(log.examples(calls, (second, callee) -> windows.shows(second)))
                        .with(Values.measured(
                                        windows.worst(), facts.parameter(LIMIT).on(day))
                                .and("minutes", minutes)
                                .and("from", windows.worstStart())
                                .and("to", windows.worstStart().plusSeconds(minutes * 60))));
    }
}
