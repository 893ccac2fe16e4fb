package io.hegui.rules.recording;

import io.hegui.model.CallRecord;
import io.hegui.rule.Attachments;
import io.hegui.rule.CallRule;
import io.hegui.rule.Facts;
import io.hegui.rule.Judgement;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rules.Sources;

/** A recording that lies in the package has another digest than the one taken when it was made. */
public final class Tampered implements CallRule {

    private static final RuleSpec SPEC = RuleSpec.of("recording/tampered", Severity.MAJOR, Sources.S1, Sources.S4)
            .notWaivable();

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public RecordCheck<CallRecord> prepare(Facts facts) {
        Attachments attachments = facts.attachments();
        return call -> {
            String file = call.recordingFile();
            String digest = call.recordingSha256();
            return file == null || digest == null || attachments.find(file) == null
                    ? Judgement.NOT_APPLICABLE
                    : Judgement.failIf(attachments.differs(file, digest));
        };
    }
}
