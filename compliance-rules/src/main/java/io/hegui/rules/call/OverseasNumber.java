package io.hegui.rules.call;

import io.hegui.model.CallRecord;
import io.hegui.model.InspectionPackage;
import io.hegui.model.License;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.CallRule;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.GateCheck;
import io.hegui.rule.GateRule;
import io.hegui.rule.Judgement;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rules.Sources;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A party of a call is an overseas number, while the license is for domestic calls only. */
public final class OverseasNumber implements CallRule, GateRule {

    /** The share of calls above which it weighs more; exclusive. */
    public static final ParameterKey<BigDecimal> SHARE = ParameterKey.decimal("call/overseas-number.share");

    private static final RuleSpec SPEC = RuleSpec.of("call/overseas-number", Severity.ADVICE, Sources.S4)
            .withEscalation(Severity.MAJOR, SHARE)
            .withParameters(SHARE);

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
        if (!Boolean.TRUE.equals(license.domesticOnly())) {
            return RecordCheck.settled(Evaluation.notApplicable());
        }
        return call -> call.caller() == null && call.callee() == null
                ? Judgement.NOT_APPLICABLE
                : Judgement.failIf(isOverseas(call.caller()) || isOverseas(call.callee()));
    }

    private static boolean isOverseas(@Nullable PhoneNumber number) {
        return number != null && number.isOverseas();
    }
}
