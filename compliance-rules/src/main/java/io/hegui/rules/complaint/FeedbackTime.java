package io.hegui.rules.complaint;

import io.hegui.model.ComplaintCase;
import io.hegui.model.Moment;
import io.hegui.rule.ComplaintRule;
import io.hegui.rule.Facts;
import io.hegui.rule.Judgement;
import io.hegui.rule.Parameter;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Values;
import io.hegui.rules.Sources;
import java.math.BigDecimal;

/** The first feedback came late, or has not come although its time is over at the end of the day of the audit. */
public final class FeedbackTime implements ComplaintRule {

    /** Hours within which the first feedback is due, inclusive. */
    public static final ParameterKey<BigDecimal> HOURS = ParameterKey.decimal("complaint/feedback-time.hours");

    private static final RuleSpec SPEC =
            RuleSpec.escalating("complaint/feedback-time", Sources.S5).withParameters(HOURS);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public RecordCheck<ComplaintCase> prepare(Facts facts) {
        Parameter<BigDecimal> hours = facts.parameter(HOURS);
        long end = CaseTime.endOf(facts.asOf());
        return complaint -> {
            Moment received = complaint.receivedAt();
            if (received == null) {
                return Judgement.NOT_APPLICABLE;
            }
            Moment feedback = CaseTime.counted(complaint.firstFeedbackAt(), end);
            long until = feedback == null ? end : feedback.localSecond();
            return Judgement.failIf(CaseTime.compare(received, until, hours.on(received.epochDay())) > 0);
        };
    }

    @Override
    public Values values(Facts facts) {
        return Values.of("limit", facts.valueOf(HOURS));
    }
}
