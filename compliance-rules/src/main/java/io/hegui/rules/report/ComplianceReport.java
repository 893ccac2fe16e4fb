package io.hegui.rules.report;

import io.hegui.model.Province;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import io.hegui.rules.Missing;
import io.hegui.rules.Sources;
import java.time.LocalDate;
import java.time.MonthDay;

/**
 * Beijing's yearly report was not submitted from 1 January to 31 March of the filing year, or lacks a part. Until the
 * last day has passed, a report that is not there yet isn't judged.
 */
public final class ComplianceReport implements PackageRule {

    /** The last day of submission in the filing year, inclusive. */
    public static final ParameterKey<MonthDay> LAST_DAY = ParameterKey.monthDay("report/compliance-report.lastDay");

    private static final RuleSpec SPEC =
            RuleSpec.of("report/compliance-report", Severity.MAJOR, Sources.S5).withParameters(LAST_DAY);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Province jurisdiction = facts.inspection().jurisdiction();
        if (jurisdiction == null) {
            return Evaluation.indeterminate("jurisdiction");
        }
        if (jurisdiction != Province.BEIJING) {
            return Evaluation.notApplicable();
        }
        LocalDate lastDay = facts.valueOf(LAST_DAY).atYear(facts.filingYear());
        io.hegui.model.ComplianceReport report = facts.inspection().complianceReport();
        LocalDate submitted = report == null ? null : report.submittedOn();
        if (report == null || submitted == null || submitted.isAfter(facts.asOf())) {
            return facts.asOf().isAfter(lastDay)
                    ? Evaluation.fail(violation(new Missing().unless(false, "submittedOn"), lastDay))
                    : Evaluation.notApplicable();
        }
        boolean inTime = submitted.getYear() == facts.filingYear() && !submitted.isAfter(lastDay);
        Missing missing = new Missing()
                .unless(inTime, "submittedOn")
                .unless(report.serviceQuality(), "serviceQuality")
                .unless(report.dataSecurity(), "dataSecurity")
                .unless(report.systemOperation(), "systemOperation");
        return missing.isEmpty() ? Evaluation.pass() : Evaluation.fail(violation(missing, lastDay));
    }

    private static Violation violation(Missing missing, LocalDate lastDay) {
        return missing.violation(Violation.WHOLE).with(Values.of("limit", lastDay));
    }
}
