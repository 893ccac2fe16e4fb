package io.hegui.rules.marketing;

import io.hegui.model.CallRecord;
import io.hegui.model.ConsentRecord;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.CallRule;
import io.hegui.rule.ConsentBook;
import io.hegui.rule.ConsentRows;
import io.hegui.rule.Facts;
import io.hegui.rule.GateCheck;
import io.hegui.rule.GateRule;
import io.hegui.rule.Judgement;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Scope;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rules.Sources;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** No consent covers a marketing call. {@link ConsentMatch} names the reason; every reason is a finding of its own. */
public final class Consent implements CallRule, GateRule {

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

    @Override
    public GateCheck beforeCall(Facts facts) {
        ConsentBook book = facts.consents();
        return book == null
                ? GateCheck.of(RecordCheck.missing("consents"), CallRecord::marketing)
                : new Check(book, book.rows());
    }

    private record Check(ConsentBook book, @Nullable ConsentRows rows) implements GateCheck {

        @Override
        public Judgement judge(CallRecord call, long second) {
            PhoneNumber callee = call.callee();
            if (!call.marketing() || callee == null) {
                return Judgement.NOT_APPLICABLE;
            }
            return rows != null && ConsentMatch.isCovered(rows, call, callee, second)
                    ? Judgement.PASS
                    : ConsentMatch.judge(ConsentMatch.reliedOn(book, call, second), call, second);
        }

        @Override
        public long nextChange(CallRecord call, long second) {
            return call.marketing() ? ConsentMatch.nextChange(book, call, second) : NEVER;
        }

        @Override
        public Values values(CallRecord call, long second) {
            ConsentRecord consent = ConsentMatch.reliedOn(book, call, second);
            return consent == null ? Values.NONE : ConsentMatch.compared(consent, second);
        }
    }
}
