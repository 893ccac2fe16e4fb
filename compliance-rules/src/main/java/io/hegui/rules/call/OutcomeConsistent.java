package io.hegui.rules.call;

import io.hegui.model.CallRecord;
import io.hegui.rule.CallRule;
import io.hegui.rule.Facts;
import io.hegui.rule.Judgement;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rules.Sources;

/** Outcome and duration contradict each other: connected without conversation, or conversation without connection. */
public final class OutcomeConsistent implements CallRule {

    private static final RuleSpec SPEC = RuleSpec.escalating("call/outcome-consistent", Sources.OWN);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public RecordCheck<CallRecord> prepare(Facts facts) {
        return call -> call.outcome() == null || call.talkSeconds() == null
                ? Judgement.NOT_APPLICABLE
                : Judgement.failIf(call.connected() != call.talkSeconds() > 0);
    }
}
