package io.hegui.rules.complaint;

import io.hegui.model.ComplaintCase;
import io.hegui.model.Moment;
import io.hegui.rule.ComplaintRule;
import io.hegui.rule.Facts;
import io.hegui.rule.Judgement;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rules.Sources;
import java.math.BigDecimal;

/**
 * A case lacks its receipt, agent, plan, resolution, result or the user's verdict. A case that is not resolved and
 * younger than its promise at the end of the day of the audit is open, and passes.
 */
public final class ClosedLoop implements ComplaintRule {

    /** Hours for which a case without a promise may stay open, exclusive. */
    public static final ParameterKey<BigDecimal> OPEN_HOURS = ParameterKey.decimal("complaint/closed-loop.openHours");

    private static final RuleSpec SPEC =
            RuleSpec.escalating("complaint/closed-loop", Sources.S4).withParameters(OPEN_HOURS);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public RecordCheck<ComplaintCase> prepare(Facts facts) {
        long end = CaseTime.endOf(facts.asOf());
        BigDecimal openHours = facts.valueOf(OPEN_HOURS);
        return complaint -> {
            Moment received = complaint.receivedAt();
            if (received != null && CaseTime.counted(complaint.resolvedAt(), end) != null) {
                return Judgement.failIf(!isDocumented(complaint));
            }
            BigDecimal promised = complaint.promisedHours() == null ? openHours : complaint.promisedHours();
            boolean open = received != null && CaseTime.compare(received, end, promised) < 0;
            return Judgement.failIf(!open);
        };
    }

    private static boolean isDocumented(ComplaintCase complaint) {
        return complaint.agentId() != null
                && complaint.plan() != null
                && complaint.result() != null
                && complaint.userSatisfied() != null;
    }
}
