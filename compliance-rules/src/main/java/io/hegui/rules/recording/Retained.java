package io.hegui.rules.recording;

import io.hegui.calendar.Months;
import io.hegui.model.CallRecord;
import io.hegui.rule.CallRule;
import io.hegui.rule.Facts;
import io.hegui.rule.Judgement;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Scope;
import io.hegui.rule.Values;
import io.hegui.rules.Sources;

/**
 * A connected call of the last six months has no recording. Months count forward: a call belongs to them while its day
 * and six months reach the day of the audit.
 */
public final class Retained implements CallRule {

    /** Months for which recordings must be there. */
    public static final ParameterKey<Long> MONTHS = ParameterKey.integer("recording/retained.months");

    private static final RuleSpec SPEC = RuleSpec.escalating(
                    "recording/retained", Sources.S3, Sources.S5, Sources.NOTICE_81)
            .withParameters(MONTHS);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Scope scope() {
        return Scope.CONNECTED;
    }

    @Override
    public RecordCheck<CallRecord> prepare(Facts facts) {
        long first =
                Months.firstDayReaching(facts.asOf(), facts.valueOf(MONTHS)).toEpochDay();
        long last = facts.asOf().toEpochDay();
        return call -> {
            if (!call.connected() || call.startedAt() == null) {
                return Judgement.NOT_APPLICABLE;
            }
            int day = call.startedAt().epochDay();
            return day < first || day > last
                    ? Judgement.NOT_APPLICABLE
                    : Judgement.failIf(call.recordingFile() == null);
        };
    }

    @Override
    public Values values(Facts facts) {
        long months = facts.valueOf(MONTHS);
        return Values.of("limit", months).and("from", Months.firstDayReaching(facts.asOf(), months));
    }
}
