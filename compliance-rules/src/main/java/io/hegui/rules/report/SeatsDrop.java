package io.hegui.rules.report;

import io.hegui.model.AnnualReport;
import io.hegui.model.PreviousReport;
import io.hegui.model.SeatsExplanation;
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
import org.jspecify.annotations.Nullable;

/**
 * Seats fell by 50 % or more against the year before, without the cloud contract and the login logs that explain it.
 * Absent seats are the matter of report/metrics.
 */
public final class SeatsDrop implements PackageRule {

    /** The share of last year's seats whose loss must be explained; inclusive. */
    public static final ParameterKey<BigDecimal> SHARE = ParameterKey.decimal("report/seats-drop.share");

    private static final RuleSpec SPEC =
            RuleSpec.of("report/seats-drop", Severity.MINOR, Sources.S1).withParameters(SHARE);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        AnnualReport report = facts.inspection().annualReport();
        PreviousReport previous = facts.inspection().previousReport();
        if (report == null) {
            return Evaluation.indeterminate("annualReport");
        }
        if (previous == null) {
            return Evaluation.indeterminate("previousReport");
        }
        if (report.seats() == null) {
            return Evaluation.notApplicable();
        }
        if (explained(report.seatsExplanation())) {
            return Evaluation.pass();
        }
        if (previous.seats() == null) {
            return Evaluation.fail(Violation.whole().because("ABSENT"));
        }
        int lost = previous.seats() - report.seats();
        BigDecimal limit = facts.valueOf(SHARE).multiply(BigDecimal.valueOf(previous.seats()));
        return lost > 0 && BigDecimal.valueOf(lost).compareTo(limit) >= 0
                ? Evaluation.fail(Violation.whole()
                        .with(Values.measured(report.seats(), facts.valueOf(SHARE))
                                .and("previous", previous.seats())))
                : Evaluation.pass();
    }

    private static boolean explained(@Nullable SeatsExplanation explanation) {
        return explanation != null
                && Boolean.TRUE.equals(explanation.cloudContract())
                && Boolean.TRUE.equals(explanation.loginLogs());
    }
}
