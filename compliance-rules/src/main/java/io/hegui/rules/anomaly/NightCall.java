package io.hegui.rules.anomaly;

import io.hegui.calendar.DayWindow;
import io.hegui.model.AnomalyKind;
import io.hegui.model.CallRecord;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
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

/** A number calls out at night, 02:00 inclusive to 05:00 exclusive, and the call is not marked as an emergency. */
public final class NightCall implements StreamRule<CallerLog> {

    /** The night; half-open. */
    public static final ParameterKey<DayWindow> NIGHT = ParameterKey.dayWindow("anomaly/night-call.window");

    static final AccumulatorType<CallerLog> NIGHT_CALLS =
            new AccumulatorType<>("night-calls-by-caller", CallerLog.class, NightCall::open);

    private static final RuleSpec SPEC =
            RuleSpec.of("anomaly/night-call", Severity.MAJOR, Sources.S4).withParameters(NIGHT);

    private static CallerLog open(Facts facts) {
        Parameter<DayWindow> night = facts.parameter(NIGHT);
        return new CallerLog(call -> isNightCall(call, night));
    }

    private static boolean isNightCall(CallRecord call, Parameter<DayWindow> night) {
        return call.purpose() != Purpose.EMERGENCY
                && call.startedAt() != null
                && night.on(call.startedAt().epochDay())
                        .contains(call.startedAt().secondOfDay());
    }

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public AccumulatorType<CallerLog> accumulator() {
        return NIGHT_CALLS;
    }

    @Override
    public Evaluation evaluate(CallerLog log, Facts facts) {
        List<Violation> violations = new ArrayList<>();
        log.forEach((caller, calls) -> violations.add(standing(caller, calls, facts)
                .of(Violation.aboutPerson(caller.normalized())
                        .counting(calls.size(), log.population())
                        .showing(log.examples(calls, (second, callee) -> true))
                        .with(Values.measured(calls.size(), facts.valueOf(NIGHT))))));
        return Evaluation.of(violations, log.population());
    }

    private static Standing standing(PhoneNumber caller, CallList calls, Facts facts) {
        FirmRecords records = FirmRecords.about(facts, AnomalyKind.NIGHT_CALL, caller);
        Standing[] worst = {Standing.COMPLETE};
        CallDays.forEach(calls.sortedSeconds(), (day, count) -> worst[0] = worst[0].orWorse(records.on(day, day)));
        return worst[0];
    }
}
