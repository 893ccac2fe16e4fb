package io.hegui.rules.recording;

import io.hegui.model.CallRecord;
import io.hegui.rule.CallRule;
import io.hegui.rule.Facts;
import io.hegui.rule.Judgement;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rules.Sources;

/** The name of a recording doesn't lead to the order: it doesn't hold the order's id, or there is no id. */
public final class OrderBound implements CallRule {

    private static final RuleSpec SPEC = RuleSpec.escalating("recording/order-bound", Sources.S1);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public RecordCheck<CallRecord> prepare(Facts facts) {
        return call -> call.recordingFile() == null
                ? Judgement.NOT_APPLICABLE
                : Judgement.failIf(
                        call.orderId() == null || !call.recordingFile().contains(call.orderId()));
    }
}
