package io.hegui.rules.marketing;

import io.hegui.calendar.DayWindow;
import io.hegui.model.CallRecord;
import io.hegui.rule.CallRule;
import io.hegui.rule.Facts;
import io.hegui.rule.Judgement;
import io.hegui.rule.Parameter;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Scope;
import io.hegui.rule.Values;
import io.hegui.rules.Sources;

/** A marketing call starts outside the permitted hours, 09:00 inclusive to 21:00 exclusive. */
public final class CallingHours implements CallRule {

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
        Parameter<DayWindow> window = facts.parameter(WINDOW);
        return call -> call.marketing() && call.startedAt() != null
                ? Judgement.failIf(!window.on(call.startedAt().epochDay())
                        .contains(call.startedAt().secondOfDay()))
                : Judgement.NOT_APPLICABLE;
    }

    @Override
    public Values values(Facts facts) {
        return Values.of("limit", facts.valueOf(WINDOW));
    }
}
