package io.hegui.rules.marketing;

import io.hegui.model.CallRecord;
import io.hegui.model.InspectionPackage;
import io.hegui.model.License;
import io.hegui.rule.CallRule;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.GateCheck;
import io.hegui.rule.GateRule;
import io.hegui.rule.Judgement;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Scope;
import io.hegui.rule.Severity;
import io.hegui.rules.Sources;

/**
 * A marketing call made for others under a call center license. Notice 81 bars call center businesses from commercial
 * marketing outbound service; the guides allow it with consent, so it is advice unless only the law binds.
 */
public final class LicensedService implements CallRule, GateRule {

    private static final String CALL_CENTER = "CALL_CENTER";

    private static final RuleSpec SPEC = RuleSpec.of("marketing/licensed-service", Severity.ADVICE, Sources.NOTICE_81)
            .withLawSeverity(Severity.MAJOR);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Scope scope() {
        return Scope.MARKETING;
    }

    @Override
    public GateCheck beforeCall(Facts facts) {
        return GateCheck.of(prepare(facts), CallRecord::marketing);
    }

    @Override
    public RecordCheck<CallRecord> prepare(Facts facts) {
        License license = facts.section(InspectionPackage::license);
        if (license == null) {
            return RecordCheck.missing("license");
        }
        return license.services().contains(CALL_CENTER)
                ? call -> call.marketing() ? Judgement.failIf(call.client() != null) : Judgement.NOT_APPLICABLE
                : RecordCheck.settled(Evaluation.notApplicable());
    }
}
