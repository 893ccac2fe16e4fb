package io.hegui.rules.report;

import io.hegui.model.AnnualReport;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.time.LocalDate;
import java.time.MonthDay;

/**
 * The annual report was submitted after 31 March of the filing year, or is not submitted although that day has passed.
 * Until then a report that is not submitted isn't judged.
 */
public final class OnTime implements PackageRule {

    /** The last day of submission in the filing year, inclusive. */
    public static final ParameterKey<MonthDay> LAST_DAY = ParameterKey.monthDay("report/on-time.lastDay");

    private static final RuleSpec SPEC = RuleSpec.of(
                    "report/on-time", Severity.MAJOR, Sources.S2, Sources.S3, Sources.ORDER_42.at("Art. 35"))
            .withParameters(LAST_DAY);

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
        LocalDate lastDay = facts.valueOf(LAST_DAY).atYear(facts.filingYear());
        LocalDate submitted = report.submittedOn();
        if (submitted == null || submitted.isAfter(facts.asOf())) {
            return facts.asOf().isAfter(lastDay)
                    ? Evaluation.fail(Violation.whole().because("NOT_SUBMITTED").with(Values.of("limit", lastDay)))
                    : Evaluation.notApplicable();
        }
        return submitted.isAfter(lastDay)
                ? Evaluation.fail(Violation.whole().because("LATE").with(Values.measured(submitted, lastDay)))
                : Evaluation.pass();
    }
}
