package io.hegui.rules.call;

import io.hegui.model.CallRecord;
import io.hegui.model.Coverage;
import io.hegui.model.InspectionPackage;
import io.hegui.model.License;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Province;
import io.hegui.rule.CallRule;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.GateCheck;
import io.hegui.rule.GateRule;
import io.hegui.rule.Judgement;
import io.hegui.rule.NumberPlan;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rules.Sources;

/**
 * The user's number belongs to a province that a provincial license does not name. A number whose province the number
 * plan does not know (a new range, a nationwide or overseas number, an incomplete one) can't be judged. Only a coverage
 * that says NATIONAL exempts.
 */
public final class OutsideProvince implements CallRule, GateRule {

    private static final RuleSpec SPEC = RuleSpec.of(
            "call/outside-province", Severity.MAJOR, Sources.S3, Sources.TELECOM_REGULATIONS.at("Art. 7, 9"));

    private static final Judgement UNKNOWN_PROVINCE = Judgement.unknown("user number's province");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public GateCheck beforeCall(Facts facts) {
        return GateCheck.of(prepare(facts));
    }

    @Override
    public RecordCheck<CallRecord> prepare(Facts facts) {
        License license = facts.section(InspectionPackage::license);
        if (license == null) {
            return RecordCheck.missing("license");
        }
        if (license.coverage() == Coverage.NATIONAL) {
            return RecordCheck.settled(Evaluation.notApplicable());
        }
        NumberPlan plan = facts.numberPlan();
        return call -> {
            PhoneNumber user = call.user();
            if (user == null) {
                return Judgement.NOT_APPLICABLE;
            }
            Province province = plan.provinceOf(user);
            return province == null
                    ? UNKNOWN_PROVINCE
                    : Judgement.failIf(!license.provinces().contains(province));
        };
    }
}
