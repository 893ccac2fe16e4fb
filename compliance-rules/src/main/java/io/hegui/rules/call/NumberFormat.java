package io.hegui.rules.call;

import io.hegui.model.CallRecord;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.CallRule;
import io.hegui.rule.Facts;
import io.hegui.rule.GateCheck;
import io.hegui.rule.GateRule;
import io.hegui.rule.Judgement;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rules.Sources;
import org.jspecify.annotations.Nullable;

/** Caller or callee is not a complete number; each is judged where it is there. */
public final class NumberFormat implements CallRule, GateRule {

    private static final RuleSpec SPEC = RuleSpec.escalating("call/number-format", Sources.S4);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public GateCheck beforeCall(Facts facts) {
        return GateCheck.of(prepare(facts));
    }

    @Override
    public RecordCheck<CallRecord> prepare(Facts facts) {
        return call -> call.caller() == null && call.callee() == null
                ? Judgement.NOT_APPLICABLE
                : Judgement.failIf(isIncomplete(call.caller()) || isIncomplete(call.callee()));
    }

    private static boolean isIncomplete(@Nullable PhoneNumber number) {
        return number != null && !number.isComplete();
    }
}
