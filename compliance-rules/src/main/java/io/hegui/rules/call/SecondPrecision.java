package io.hegui.rules.call;

import io.hegui.model.CallRecord;
import io.hegui.model.Moment;
import io.hegui.rule.CallRule;
import io.hegui.rule.Facts;
import io.hegui.rule.Judgement;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rules.Sources;

/** The start of a call was written without seconds. */
public final class SecondPrecision implements CallRule {

    private static final RuleSpec SPEC = RuleSpec.escalating("call/second-precision", Sources.S4);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public RecordCheck<CallRecord> prepare(Facts facts) {
        return call -> call.startedAt() == null
                ? Judgement.NOT_APPLICABLE
                : Judgement.failIf(call.startedAt().precision() != Moment.Precision.SECOND);
    }
}
