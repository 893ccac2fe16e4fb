package io.hegui.rules.report;

import io.hegui.model.AnnualReport;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.math.BigDecimal;

/**
 * Call-center revenue is not what the tax system shows, and no reconciliation explains it. An absent callCenterRevenue
 * is the matter of report/metrics.
 */
public final class RevenueTax implements PackageRule {

    private static final RuleSpec SPEC = RuleSpec.of("report/revenue-tax", Severity.MINOR, Sources.S1);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        AnnualReport report = facts.inspection().annualReport();
        if (report == null) {
            return Evaluation.indeterminate("annualReport");
        }
        BigDecimal revenue = report.callCenterRevenue();
        BigDecimal taxed = report.taxRevenue();
        if (revenue == null) {
            return Evaluation.notApplicable();
        }
        if (Boolean.TRUE.equals(report.reconciliation())) {
            return Evaluation.pass();
        }
        if (taxed == null) {
            return Evaluation.fail(Violation.whole().because("ABSENT"));
        }
        return revenue.compareTo(taxed) == 0
                ? Evaluation.pass()
                : Evaluation.fail(Violation.whole().with(Values.measured(revenue, taxed)));
    }
}
