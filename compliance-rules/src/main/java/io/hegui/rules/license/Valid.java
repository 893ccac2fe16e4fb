package io.hegui.rules.license;

import io.hegui.model.InspectionPackage;
import io.hegui.model.License;
import io.hegui.model.LicenseStatus;
import io.hegui.rule.AccumulatorType;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
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
public final class Valid implements StreamRule<CallsOutsideTerm> {

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
    public Evaluation evaluate(CallsOutsideTerm calls, Facts facts) {
        License license = facts.section(InspectionPackage::license);
        if (license == null) {
            return Evaluation.indeterminate("license");
        }
        String reason = reason(license, facts.asOf());
        if (reason == null && calls.outside() > 0) {
            reason = "CALL_OUTSIDE_TERM";
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
        return over ? "EXPIRED" : license.issuedOn() == null ? "CALL_OUTSIDE_TERM" : null;
    }

    private static Evaluation fail(String reason, License license, long outside, long dated, List<String> examples) {
        return Evaluation.fail(Violation.whole()
                .because(reason)
                .counting(outside, dated)
                .showing(examples)
                .with(Values.of("status", license.status() == null ? "" : license.status())
                        .and("from", license.issuedOn() == null ? "" : license.issuedOn())
                        .and("limit", license.expiresOn() == null ? "" : license.expiresOn())));
    }
}
