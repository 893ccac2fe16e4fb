package io.hegui.rules.report;

import io.hegui.model.AnnualReport;
import io.hegui.model.Signatory;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rules.Missing;
import io.hegui.rules.Sources;

/**
 * The letter of truthfulness lacks the legal representative's or the finance officer's signature, or is not published.
 */
public final class Signatures implements PackageRule {

    private static final RuleSpec SPEC = RuleSpec.of("report/signatures", Severity.MINOR, Sources.S2);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        AnnualReport report = facts.inspection().annualReport();
        return report == null
                ? Evaluation.indeterminate("annualReport")
                : new Missing()
                        .unless(report.signedBy().contains(Signatory.LEGAL_REPRESENTATIVE), "LEGAL_REPRESENTATIVE")
                        .unless(report.signedBy().contains(Signatory.FINANCE_OFFICER), "FINANCE_OFFICER")
                        .unless(report.truthLetterPublished(), "truthLetterPublished")
                        .evaluation();
    }
}
