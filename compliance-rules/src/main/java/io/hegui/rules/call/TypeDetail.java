package io.hegui.rules.call;

import io.hegui.model.CallRecord;
import io.hegui.rule.CallRule;
import io.hegui.rule.Facts;
import io.hegui.rule.Judgement;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rules.Sources;

/** A call gives its direction, but not what it was for. */
public final class TypeDetail implements CallRule {

    private static final RuleSpec SPEC = RuleSpec.escalating("call/type-detail", Sources.S4);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public RecordCheck<CallRecord> prepare(Facts facts) {
        return call -> call.direction() == null ? Judgement.NOT_APPLICABLE : Judgement.failIf(call.purpose() == null);
    }
}
