package io.hegui.rules.report;

import io.hegui.model.AnnualReport;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rules.Missing;
import io.hegui.rules.Sources;

/** A figure that the annual report must name is absent. */
public final class Metrics implements PackageRule {

    private static final RuleSpec SPEC = RuleSpec.of("report/metrics", Severity.MINOR, Sources.S2);

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
        return new Missing()
                .ifAbsent(report.revenue(), "revenue")
                .ifAbsent(report.callCenterRevenue(), "callCenterRevenue")
                .ifAbsent(report.cost(), "cost")
                .ifAbsent(report.seats(), "seats")
                .ifAbsent(report.aiSeats(), "aiSeats")
                .ifAbsent(report.outboundConnectRate(), "outboundConnectRate")
                .ifAbsent(report.averageTalkSeconds(), "averageTalkSeconds")
                .ifAbsent(report.conversionRate(), "conversionRate")
                .ifAbsent(report.complaintRate(), "complaintRate")
                .evaluation();
    }
}
