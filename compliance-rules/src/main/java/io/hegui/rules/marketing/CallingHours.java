package io.hegui.rules.marketing;

import io.hegui.calendar.DayWindow;
import io.hegui.calendar.LocalSeconds;
import io.hegui.model.CallRecord;
import io.hegui.rule.CallRule;
import io.hegui.rule.Facts;
import io.hegui.rule.GateCheck;
import io.hegui.rule.GateRule;
import io.hegui.rule.Judgement;
import io.hegui.rule.Parameter;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Scope;
import io.hegui.rule.Values;
import io.hegui.rules.Sources;
import java.time.LocalTime;

/** A marketing call starts outside the permitted hours, 09:00 inclusive to 21:00 exclusive. */
public final class CallingHours implements CallRule, GateRule {

    /** The permitted window; half-open. */
    public static final ParameterKey<DayWindow> WINDOW = ParameterKey.dayWindow("marketing/calling-hours.window");

    private static final RuleSpec SPEC =
            RuleSpec.escalating("marketing/calling-hours", Sources.S1).withParameters(WINDOW);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Scope scope() {
        return Scope.MARKETING;
    }

    @Override
    public RecordCheck<CallRecord> prepare(Facts facts) {
        return beforeCall(facts);
    }

    @Override
    public GateCheck beforeCall(Facts facts) {
        return new Check(facts.parameter(WINDOW));
    }

    @Override
    public Values values(Facts facts) {
        return Values.of("limit", facts.valueOf(WINDOW));
    }

    private record Check(Parameter<DayWindow> window) implements GateCheck {

        @Override
        public Judgement judge(CallRecord call, long second) {
            return call.marketing()
                    ? Judgement.failIf(!window.on(LocalSeconds.day(second)).contains(LocalSeconds.ofDay(second)))
                    : Judgement.NOT_APPLICABLE;
        }

        @Override
        public long nextChange(CallRecord call, long second) {
            return call.marketing() ? window.on(LocalSeconds.day(second)).nextBoundary(second) : NEVER;
        }

        @Override
        public Values values(CallRecord call, long second) {
            return Values.measured(
                    LocalTime.ofSecondOfDay(LocalSeconds.ofDay(second)), window.on(LocalSeconds.day(second)));
        }
    }
}
