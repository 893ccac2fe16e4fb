package io.hegui.rules.marketing;

import io.hegui.model.CallRecord;
import io.hegui.rule.CallRule;
import io.hegui.rule.Facts;
import io.hegui.rule.Judgement;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Scope;
import io.hegui.rule.Severity;
import io.hegui.rules.Sources;

/** A marketing call to a number that was on the do-not-call list when it was called. */
public final class DoNotCall implements CallRule {

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
        if (!DoNotCallList.isSupplied(facts)) {
            return RecordCheck.missing("doNotCall");
        }
        DoNotCallList list = facts.derive(DoNotCallList.INDEX);
        return call -> call.marketing() && call.callee() != null && call.startedAt() != null
                ? Judgement.failIf(list.forbids(call.callee(), call.startedAt().epochDay()))
                : Judgement.NOT_APPLICABLE;
    }
}
