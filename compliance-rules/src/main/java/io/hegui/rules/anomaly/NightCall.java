package io.hegui.rules.anomaly;

import io.hegui.calendar.DayWindow;
import io.hegui.calendar.LocalSeconds;
import io.hegui.model.AnomalyKind;
import io.hegui.model.CallRecord;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import io.hegui.rule.AccumulatorType;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.GateCheck;
import io.hegui.rule.GateRule;
import io.hegui.rule.Judgement;
import io.hegui.rule.Parameter;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.StreamRule;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import io.hegui.rule.Weight;
import io.hegui.rules.Sources;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A number calls out at night, 02:00 inclusive to 05:00 exclusive, and the call is not marked as an emergency. */
public final class NightCall implements StreamRule<CallerLog>, GateRule {

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
        return call.startedAt() != null && isNightCall(call, call.startedAt().localSecond(), night);
    }

    private static boolean isNightCall(CallRecord call, long second, Parameter<DayWindow> night) {
        return call.purpose() != Purpose.EMERGENCY
                && night.on(LocalSeconds.day(second)).contains(LocalSeconds.ofDay(second));
    }

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public GateCheck beforeCall(Facts facts) {
        return new Check(facts, facts.parameter(NIGHT));
    }

    private record Check(Facts facts, Parameter<DayWindow> night) implements GateCheck {

        @Override
        public Judgement judge(CallRecord call, long second) {
            return call.outbound() && call.caller() != null
                    ? Judgement.failIf(isNightCall(call, second, night))
                    : Judgement.NOT_APPLICABLE;
        }

        @Override
        public long nextChange(CallRecord call, long second) {
            return call.purpose() == Purpose.EMERGENCY
                    ? NEVER
                    : night.on(LocalSeconds.day(second)).nextBoundary(second);
        }

        @Override
        public Values values(CallRecord call, long second) {
            return Values.measured(
                    LocalTime.ofSecondOfDay(LocalSeconds.ofDay(second)), night.on(LocalSeconds.day(second)));
        }

        @Override
        public @Nullable Weight weight(CallRecord call, long second) {
            int day = LocalSeconds.day(second);
            return call.caller() == null
                    ? null
                    : FirmRecords.about(facts, AnomalyKind.NIGHT_CALL, call.caller())
                            .on(day, day)
                            .weight();
        }
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
