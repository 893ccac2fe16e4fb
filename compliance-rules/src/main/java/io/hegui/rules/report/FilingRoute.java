package io.hegui.rules.report;

import io.hegui.model.AnnualReport;
import io.hegui.model.Coverage;
import io.hegui.model.Filing;
import io.hegui.model.License;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rules.Missing;
import io.hegui.rules.Sources;

/**
 * The report was not filed with everyone concerned: a national license reports to the ministry and to the province, a
 * provincial one to the province. Only a license shown to be provincial needs no ministry.
 */
public final class FilingRoute implements PackageRule {

    private static final RuleSpec SPEC = RuleSpec.of("report/filing-route", Severity.MINOR, Sources.S1);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        AnnualReport report = facts.inspection().annualReport();
        License license = facts.inspection().license();
        if (report == null) {
            return Evaluation.indeterminate("annualReport");
        }
        boolean ministry = report.filedWith().contains(Filing.MIIT);
        boolean province = report.filedWith().contains(Filing.PROVINCE);
        if (license == null && province && !ministry) {
            return Evaluation.indeterminate("license");
        }
        boolean provincial = license != null && license.coverage() == Coverage.PROVINCIAL;
        boolean ministryDue = license != null && !provincial;
        return new Missing()
                .unless(ministry || !ministryDue, "MIIT")
                .unless(province, "PROVINCE")
                .evaluation();
    }
}
