package io.hegui.rules.report;

import io.hegui.model.AnnualReport;
import io.hegui.model.Platform;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.math.BigDecimal;

/** The carriers show more than 2 trunks a reported seat. Absent seats are the matter of report/metrics. */
public final class SeatsTrunks implements PackageRule {

    /** Trunks a seat that are still plausible; inclusive. */
    public static final ParameterKey<BigDecimal> TRUNKS_PER_SEAT =
            ParameterKey.decimal("report/seats-trunks.trunksPerSeat");

    private static final RuleSpec SPEC =
            RuleSpec.of("report/seats-trunks", Severity.MAJOR, Sources.S2).withParameters(TRUNKS_PER_SEAT);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        AnnualReport report = facts.inspection().annualReport();
        Platform platform = facts.inspection().platform();
        if (report == null) {
            return Evaluation.indeterminate("annualReport");
        }
        if (platform == null) {
            return Evaluation.indeterminate("platform");
        }
        if (report.seats() == null) {
            return Evaluation.notApplicable();
        }
        Long trunks = platform.trunks();
        if (trunks == null) {
            return Evaluation.fail(Violation.whole().because("ABSENT"));
        }
        BigDecimal limit = facts.valueOf(TRUNKS_PER_SEAT).multiply(BigDecimal.valueOf(report.seats()));
        return BigDecimal.valueOf(trunks).compareTo(limit) > 0
                ? Evaluation.fail(
                        Violation.whole().with(Values.measured(trunks, limit).and("seats", report.seats())))
                : Evaluation.pass();
    }
}
