package io.hegui.rules.complaint;

import io.hegui.model.ComplaintCase;
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
        return complaint -> complaint.receivedAt() == null
                        || complaint.resolvedAt() == null
                        || complaint.resolvedAt().localSecond() >= end
                        || complaint.promisedHours() == null
                ? Judgement.NOT_APPLICABLE
                : Judgement.failIf(CaseTime.compare(
                                complaint.receivedAt(), complaint.resolvedAt().localSecond(), complaint.promisedHours())
                        > 0);
    }
}
