package io.hegui.rules.call;

import io.hegui.model.CallRecord;
import io.hegui.rule.CallRule;
import io.hegui.rule.Facts;
import io.hegui.rule.Judgement;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rules.Sources;

/** A call bears no id, or no agent although no robot handled it. */
public final class Identified implements CallRule {

    private static final RuleSpec SPEC = RuleSpec.escalating("call/identified", Sources.OWN);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public RecordCheck<CallRecord> prepare(Facts facts) {
        return call -> Judgement.failIf(call.id() == null || (call.agentId() == null && !call.byRobot()));
    }
}
