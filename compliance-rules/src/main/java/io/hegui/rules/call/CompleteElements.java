package io.hegui.rules.call;

import io.hegui.model.CallRecord;
import io.hegui.rule.CallRule;
import io.hegui.rule.Facts;
import io.hegui.rule.Judgement;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rules.Sources;

/** One of the six basic elements of a call record is absent or unreadable; an outcome only when it is absent. */
public final class CompleteElements implements CallRule {

    private static final RuleSpec SPEC = RuleSpec.escalating("call/complete-elements", Sources.S4);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public RecordCheck<CallRecord> prepare(Facts facts) {
        return call -> Judgement.failIf(call.caller() == null
                || call.callee() == null
                || call.startedAt() == null
                || call.talkSeconds() == null
                || call.direction() == null
                || lacksOutcome(call));
    }

    /** A text that is no defined outcome is call/outcome-detail's matter. */
    private static boolean lacksOutcome(CallRecord call) {
        return call.outcome() == null && !call.unreadable().containsKey(CallRecord.OUTCOME);
    }
}
