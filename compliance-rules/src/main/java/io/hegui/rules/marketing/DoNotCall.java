package io.hegui.rules.marketing;

import io.hegui.calendar.LocalSeconds;
import io.hegui.model.CallRecord;
import io.hegui.rule.CallRule;
import io.hegui.rule.DoNotCallBook;
import io.hegui.rule.Facts;
import io.hegui.rule.GateCheck;
import io.hegui.rule.GateRule;
import io.hegui.rule.Judgement;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Scope;
import io.hegui.rule.Severity;
import io.hegui.rules.Sources;

/** A marketing call to a number that was on the do-not-call list when it was called. */
public final class DoNotCall implements CallRule, GateRule {

    private static final RuleSpec SPEC = RuleSpec.of(
            "marketing/do-not-call",
            Severity.MAJOR,
            Sources.OWN,
            Sources.S1,
            Sources.CONSUMER_REGULATIONS.at("Art. 24"));

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
        DoNotCallBook book = facts.doNotCall();
        if (book != null) {
            return new Check(book);
        }
        return DoNotCallList.isSupplied(facts)
                ? new Check(facts.derive(DoNotCallList.INDEX))
                : RecordCheck.missing("doNotCall");
    }

    @Override
    public GateCheck beforeCall(Facts facts) {
        return GateCheck.of(prepare(facts), CallRecord::marketing);
    }

    private record Check(DoNotCallBook list) implements GateCheck {

        @Override
        public Judgement judge(CallRecord call, long second) {
            return call.marketing() && call.callee() != null
                    ? Judgement.failIf(list.since(call.callee()) <= LocalSeconds.day(second))
                    : Judgement.NOT_APPLICABLE;
        }

        @Override
        public long nextChange(CallRecord call, long second) {
            return call.marketing() && call.callee() != null
                    ? GateCheck.earlier(second, GateCheck.startOf(list.since(call.callee())), NEVER)
                    : NEVER;
        }
    }
}
