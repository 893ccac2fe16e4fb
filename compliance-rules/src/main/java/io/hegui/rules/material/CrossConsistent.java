package io.hegui.rules.material;

import io.hegui.model.AnnualReport;
import io.hegui.model.Material;
import io.hegui.model.MaterialFacts;
import io.hegui.model.MaterialKind;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the business status table or the audit report differs from the annual report; one finding a material. A
 * figure that a material lacks, and revenue or seats that the report lacks, are other rules' matter; the report's staff
 * is no other rule's, so that its absence is a difference.
 */
public final class CrossConsistent implements PackageRule {

    private static final RuleSpec SPEC = RuleSpec.of("material/cross-consistent", Severity.MINOR, Sources.S1);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        List<Material> materials = facts.inspection().materials();
        if (materials == null) {
            return Evaluation.indeterminate("materials");
        }
        Documents status = Documents.of(materials, MaterialKind.BUSINESS_STATUS);
        Documents audit = Documents.of(materials, MaterialKind.AUDIT_REPORT);
        if (status.isMissing() && audit.isMissing()) {
            return Evaluation.notApplicable();
        }
        AnnualReport report = facts.inspection().annualReport();
        if (report == null) {
            return Evaluation.indeterminate("annualReport");
        }
        Comparison ofStatus = new Comparison()
                .of("revenue", status.stated(MaterialFacts::revenue), report.revenue())
                .of("seats", decimal(status.stated(MaterialFacts::seats)), decimal(report.seats()))
                .ofStaff(status.stated(MaterialFacts::staff), report.staff());
        Comparison ofAudit = new Comparison()
                .of("callCenterRevenue", audit.stated(MaterialFacts::callCenterRevenue), report.callCenterRevenue());
        int judged = (ofStatus.compared ? 1 : 0) + (ofAudit.compared ? 1 : 0);
        List<Violation> violations = new ArrayList<>();
        ofStatus.report(MaterialKind.BUSINESS_STATUS, judged, violations);
        ofAudit.report(MaterialKind.AUDIT_REPORT, judged, violations);
        return Evaluation.of(violations, judged);
    }

    private static @Nullable BigDecimal decimal(@Nullable Integer count) {
        return count == null ? null : BigDecimal.valueOf(count);
    }

    /** Compares the figures of one material. */
    private static final class Comparison {

        private final List<String> differing = new ArrayList<>();
        private boolean compared;

        Comparison of(String name, @Nullable BigDecimal shown, @Nullable BigDecimal reported) {
            if (shown != null && reported != null) {
                compared = true;
                if (shown.compareTo(reported) != 0) {
                    differing.add(name);
                }
            }
            return this;
        }

        Comparison ofStaff(@Nullable Integer shown, @Nullable Integer reported) {
            if (shown != null) {
                compared = true;
                if (!shown.equals(reported)) {
                    differing.add("staff");
                }
            }
            return this;
        }

        void report(MaterialKind kind, int population, List<Violation> violations) {
            if (!differing.isEmpty()) {
                violations.add(
                        Violation.about(kind.name()).counting(1, population).with(Values.of("differing", differing)));
            }
        }
    }
}
