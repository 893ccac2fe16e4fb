package io.hegui.rules.complaint;

import io.hegui.model.ComplaintCase;
import io.hegui.model.Moment;
import io.hegui.rule.ComplaintRule;
import io.hegui.rule.Facts;
import io.hegui.rule.Judgement;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rules.Sources;

/** A case was resolved later than promised. A resolution after the day of the audit doesn't count yet. */
public final class PromiseKept implements ComplaintRule {

    private static final RuleSpec SPEC = RuleSpec.escalating("complaint/promise-kept", Sources.S4);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public RecordCheck<ComplaintCase> prepare(Facts facts) {
        long end = CaseTime.endOf(facts.asOf());
        return complaint -> {
            Moment received = complaint.receivedAt();
            Moment resolved = CaseTime.counted(complaint.resolvedAt(), end);
            return received == null || resolved == null || complaint.promisedHours() == null
                    ? Judgement.NOT_APPLICABLE
                    : Judgement.failIf(
                            CaseTime.compare(received, resolved.localSecond(), complaint.promisedHours()) > 0);
        };
    }
}
