package io.hegui.rules.call;

import io.hegui.model.CallRecord;
import io.hegui.rule.CallRule;
import io.hegui.rule.Facts;
import io.hegui.rule.Judgement;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rules.Sources;

/** A call started before or after the reporting year; all other rules judge it nevertheless. */
public final class OutsideYear implements CallRule {

    private static final RuleSpec SPEC = RuleSpec.of("call/outside-year", Severity.ADVICE, Sources.OWN);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public RecordCheck<CallRecord> prepare(Facts facts) {
        long first = facts.yearStart().toEpochDay();
        long last = facts.yearEnd().toEpochDay();
        return call -> {
            if (call.startedAt() == null) {
                return Judgement.NOT_APPLICABLE;
            }
            int day = call.startedAt().epochDay();
            return Judgement.failIf(day < first || day > last);
        };
    }

    @Override
    public Values values(Facts facts) {
        return Values.of("limit", facts.year());
    }
}
