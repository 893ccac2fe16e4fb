package io.hegui.rules.license;

import io.hegui.calendar.LocalSeconds;
import io.hegui.model.CallRecord;
import io.hegui.model.InspectionPackage;
import io.hegui.model.License;
import io.hegui.model.LicenseStatus;
import io.hegui.rule.AccumulatorType;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.GateCheck;
import io.hegui.rule.GateRule;
import io.hegui.rule.Judgement;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.StreamRule;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The license is not valid: its status is another, its last day is over, or calls lie outside its term. One finding with
 * the first reason that applies; it counts the calls outside the term whatever the reason. A status or a day that the
 * license doesn't give is not shown to be in order.
 */
public final class Valid implements StreamRule<CallsOutsideTerm>, GateRule {

    private static final String OUTSIDE_TERM = "CALL_OUTSIDE_TERM";

    private static final RuleSpec SPEC = RuleSpec.of(
            "license/valid",
            Severity.BLOCKER,
            Sources.S1,
            Sources.S3,
            Sources.TELECOM_REGULATIONS.at("Art. 7"),
            Sources.ORDER_42);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public AccumulatorType<CallsOutsideTerm> accumulator() {
        return CallsOutsideTerm.TYPE;
    }

    @Override
    public GateCheck beforeCall(Facts facts) {
        License license = facts.section(InspectionPackage::license);
        if (license == null) {
            return GateCheck.of(RecordCheck.missing("license"));
        }
        String reason = reason(license, facts.asOf());
        return new Check(
                license,
                new CallsOutsideTerm(license.issuedOn(), license.expiresOn()),
                reason == null ? null : Judgement.fail(reason));
    }

    private record Check(
            License license,
            CallsOutsideTerm term,
            @Nullable Judgement settled) implements GateCheck {

        private static final Judgement OUTSIDE = Judgement.fail(OUTSIDE_TERM);

        @Override
        public Judgement judge(CallRecord call, long second) {
            if (settled != null) {
                return settled;
            }
            return term.isOutside(LocalSeconds.day(second)) ? OUTSIDE : Judgement.PASS;
        }

        @Override
        public long nextChange(CallRecord call, long second) {
            return settled != null || license.issuedOn() == null || license.expiresOn() == null
                    ? NEVER
                    : GateCheck.earlier(
                            second,
                            GateCheck.startOf(license.issuedOn().toEpochDay()),
                            GateCheck.startOf(license.expiresOn().toEpochDay() + 1));
        }

        @Override
        public Values values(CallRecord call, long second) {
            return shown(license).and("measured", LocalDate.ofEpochDay(LocalSeconds.day(second)));
        }
    }

    @Override
    public Evaluation evaluate(CallsOutsideTerm calls, Facts facts) {
        License license = facts.section(InspectionPackage::license);
        if (license == null) {
            return Evaluation.indeterminate("license");
        }
        String reason = reason(license, facts.asOf());
        if (reason == null && calls.outside() > 0) {
            reason = OUTSIDE_TERM;
        }
        return reason == null
                ? Evaluation.pass()
                : fail(reason, license, calls.outside(), calls.dated(), calls.examples());
    }

    @Override
    public Evaluation withoutCalls(Facts facts) {
        License license = facts.section(InspectionPackage::license);
        if (license == null) {
            return Evaluation.indeterminate("license");
        }
        String reason = reason(license, facts.asOf());
        return reason == null ? Evaluation.indeterminate("calls") : fail(reason, license, 0, 0, List.of());
    }

    /** What the license alone proves; null: nothing. */
    private static @Nullable String reason(License license, LocalDate asOf) {
        if (license.status() != LicenseStatus.VALID) {
            return "STATUS";
        }
        boolean over = license.expiresOn() == null || asOf.isAfter(license.expiresOn());
        return over ? "EXPIRED" : license.issuedOn() == null ? OUTSIDE_TERM : null;
    }

    private static Evaluation fail(String reason, License license, long outside, long dated, List<String> examples) {
        return Evaluation.fail(Violation.whole()
                .because(reason)
                .counting(outside, dated)
                .showing(examples)
                .with(shown(license)));
    }

    private static Values shown(License license) {
        return Values.of("status", license.status() == null ? "" : license.status())
                .and("from", license.issuedOn() == null ? "" : license.issuedOn())
                .and("limit", license.expiresOn() == null ? "" : license.expiresOn());
    }
}
