package io.hegui.rules.marketing;

import io.hegui.model.CallRecord;
import io.hegui.rule.CallRule;
import io.hegui.rule.Facts;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Scope;
import io.hegui.rule.Severity;
import io.hegui.rules.Sources;
import java.util.function.Function;

/** No consent covers a marketing call. {@link ConsentMatch} names the reason; every reason is a finding of its own. */
public final class Consent implements CallRule {

    private static final RuleSpec SPEC = RuleSpec.of(
                    "marketing/consent",
                    Severity.MAJOR,
                    Sources.S1,
                    Sources.S4,
                    Sources.CONSUMER_REGULATIONS.at("Art. 24"),
                    Sources.PERSONAL_INFORMATION_LAW.at("Art. 13–15"))
            .reportedByReason();

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
        return call -> match.apply(call).judgement();
    }
}
