package io.hegui.rules.marketing;

import io.hegui.model.CallRecord;
import io.hegui.model.ConsentRecord;
import io.hegui.rule.CallRule;
import io.hegui.rule.Facts;
import io.hegui.rule.Judgement;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Scope;
import io.hegui.rules.Sources;
import java.util.function.Function;

/** The consent that a marketing call relies on was not confirmed a second time before the call (S1: 二次确认). */
public final class DoubleConfirmation implements CallRule {

    private static final RuleSpec SPEC = RuleSpec.escalating("marketing/double-confirmation", Sources.S1);

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
        if (facts.consents() == null) {
            return RecordCheck.missing("consents");
        }
        Function<CallRecord, ConsentMatch> match = facts.perCall(ConsentMatch.OF_CALL);
        return call -> {
            ConsentRecord consent = match.apply(call).consent();
            return consent == null || call.startedAt() == null
                    ? Judgement.NOT_APPLICABLE
                    : Judgement.failIf(consent.confirmedAt() == null
                            || consent.confirmedAt().localSecond()
                                    > call.startedAt().localSecond());
        };
    }
}
