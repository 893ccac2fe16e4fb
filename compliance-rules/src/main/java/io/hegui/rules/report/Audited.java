package io.hegui.rules.report;

import io.hegui.model.AnnualReport;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rules.Sources;
import java.time.LocalDate;
import java.time.MonthDay;

/** Bonus: an independent audit of the annual report was uploaded by 31 March of the filing year. */
public final class Audited implements PackageRule {

    /** The last day of the upload in the filing year, inclusive. */
    public static final ParameterKey<MonthDay> LAST_DAY = ParameterKey.monthDay("report/audited.lastDay");

    private static final RuleSpec SPEC =
            RuleSpec.of("report/audited", Severity.BONUS, Sources.S2).withParameters(LAST_DAY);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        AnnualReport report = facts.inspection().annualReport();
        if (report == null) {
            return Evaluation.notApplicable();
        }
        LocalDate lastDay = facts.valueOf(LAST_DAY).atYear(facts.filingYear());
        LocalDate audited = report.auditedOn();
        boolean earned = audited != null
                && !audited.isAfter(lastDay)
                && !audited.isAfter(facts.asOf())
                && Boolean.TRUE.equals(report.auditorIndependent());
        return earned ? Evaluation.pass() : Evaluation.notApplicable();
    }
}
