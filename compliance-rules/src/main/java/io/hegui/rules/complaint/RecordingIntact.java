package io.hegui.rules.complaint;

import io.hegui.model.ComplaintCase;
import io.hegui.rule.Attachments;
import io.hegui.rule.Attachments.Attachment;
import io.hegui.rule.ComplaintRule;
import io.hegui.rule.Facts;
import io.hegui.rule.Judgement;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rules.Sources;
import org.jspecify.annotations.Nullable;

/**
 * The recording of a case was edited or denoised, or has another digest than the original. The digest now is that of the
 * attached file where it lies in the package, else the declared one.
 */
public final class RecordingIntact implements ComplaintRule {

    private static final RuleSpec SPEC = RuleSpec.of("complaint/recording-intact", Severity.MAJOR, Sources.S4)
            .notWaivable();

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public RecordCheck<ComplaintCase> prepare(Facts facts) {
        Attachments attachments = facts.attachments();
        return complaint -> {
            if (Boolean.TRUE.equals(complaint.recordingEdited())
                    || Boolean.TRUE.equals(complaint.recordingDenoised())) {
                return Judgement.FAIL;
            }
            String original = complaint.recordingOriginalSha256();
            String now = digestNow(complaint, attachments);
            return original == null || now == null
                    ? Judgement.NOT_APPLICABLE
                    : Judgement.failIf(!original.equalsIgnoreCase(now));
        };
    }

    private static @Nullable String digestNow(ComplaintCase complaint, Attachments attachments) {
        String file = complaint.recordingFile();
        Attachment attached = file == null ? null : attachments.find(file);
        return attached == null ? complaint.recordingSha256() : attached.sha256();
    }
}
