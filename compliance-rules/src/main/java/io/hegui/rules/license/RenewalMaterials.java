package io.hegui.rules.license;

import io.hegui.model.BusinessReport;
import io.hegui.model.License;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Renewal was applied for, but what goes with it is not complete. */
public final class RenewalMaterials implements PackageRule {

    private static final RuleSpec SPEC =
            RuleSpec.of("license/renewal-materials", Severity.MINOR, Sources.S3, Sources.S5);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        License license = facts.inspection().license();
        if (license == null) {
            return Evaluation.indeterminate("license");
        }
        LocalDate applied = license.renewalAppliedOn();
        if (applied == null || applied.isAfter(facts.asOf())) {
            return Evaluation.notApplicable();
        }
        List<String> missing = missing(license.renewal());
        return missing.isEmpty()
                ? Evaluation.pass()
                : Evaluation.fail(Violation.whole().with(Values.of("missing", missing)));
    }

    private static List<String> missing(io.hegui.model.@Nullable Renewal renewal) {
        if (renewal == null) {
            return List.of("businessReport", "noViolationProof", "siteProof");
        }
        List<String> missing = new ArrayList<>();
        BusinessReport report = renewal.businessReport();
        if (report == null) {
            missing.add("businessReport");
        } else {
            addIf(report.seats() == null, "businessReport.seats", missing);
            addIf(report.calls() == null, "businessReport.calls", missing);
            addIf(report.satisfaction() == null, "businessReport.satisfaction", missing);
            addIf(report.complaintRate() == null, "businessReport.complaintRate", missing);
        }
        addIf(!Boolean.TRUE.equals(renewal.noViolationProof()), "noViolationProof", missing);
        addIf(!Boolean.TRUE.equals(renewal.siteProof()), "siteProof", missing);
        return missing;
    }

    private static void addIf(boolean absent, String part, List<String> missing) {
        if (absent) {
            missing.add(part);
        }
    }
}
