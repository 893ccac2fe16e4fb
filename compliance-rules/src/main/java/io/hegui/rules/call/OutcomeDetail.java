package io.hegui.rules.call;

import io.hegui.model.CallRecord;
import io.hegui.rule.CallRule;
import io.hegui.rule.Facts;
import io.hegui.rule.Judgement;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rules.Sources;

/** The outcome of a call is a text such as 成功 that says nothing of how the call ended. */
public final class OutcomeDetail implements CallRule {

    private static final RuleSpec SPEC = RuleSpec.escalating("call/outcome-detail", Sources.S4);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public RecordCheck<CallRecord> prepare(Facts facts) {
        return call -> {
            if (call.unreadable().containsKey(CallRecord.OUTCOME)) {
                return Judgement.FAIL;
            }
            return call.outcome() == null ? Judgement.NOT_APPLICABLE : Judgement.PASS;
        };
    }
}
