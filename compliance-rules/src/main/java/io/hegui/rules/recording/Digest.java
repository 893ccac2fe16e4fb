package io.hegui.rules.recording;

import io.hegui.model.CallRecord;
import io.hegui.rule.CallRule;
import io.hegui.rule.Facts;
import io.hegui.rule.Judgement;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Scope;
import io.hegui.rules.Sources;

/** The recording of a marketing call has no digest, so that nobody can show that it was not altered. */
public final class Digest implements CallRule {

    private static final RuleSpec SPEC = RuleSpec.escalating("recording/digest", Sources.S1);

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
        return call -> call.marketing() && call.recordingFile() != null
                ? Judgement.failIf(call.recordingSha256() == null)
                : Judgement.NOT_APPLICABLE;
    }
}
