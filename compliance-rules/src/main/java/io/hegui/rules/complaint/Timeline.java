package io.hegui.rules.complaint;

import io.hegui.model.ComplaintCase;
import io.hegui.model.Moment;
import io.hegui.rule.ComplaintRule;
import io.hegui.rule.Facts;
import io.hegui.rule.Judgement;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rules.Sources;

/**
 * The times of a case are out of order: receipt, first feedback, resolution. A bare date may be any time of its day.
 * Times after the day of the audit don't count yet.
 */
public final class Timeline implements ComplaintRule {

    private static final RuleSpec SPEC = RuleSpec.escalating("complaint/timeline", Sources.S4);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public RecordCheck<ComplaintCase> prepare(Facts facts) {
        long end = CaseTime.endOf(facts.asOf());
        return complaint -> {
            Moment received = complaint.receivedAt();
            Moment answered = CaseTime.counted(complaint.firstFeedbackAt(), end);
            Moment resolved = CaseTime.counted(complaint.resolvedAt(), end);
            return received == null || answered == null || resolved == null
                    ? Judgement.NOT_APPLICABLE
                    : Judgement.failIf(
                            isLater(received, answered) || isLater(answered, resolved) || isLater(received, resolved));
        };
    }

    private static boolean isLater(Moment first, Moment second) {
        return first.localSecond() > second.lastSecond();
    }
}
