package io.hegui.rules.application;

import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.time.LocalDate;

/** An application within a ban, or with false material (行政许可法; S3). */
public final class NotBanned implements PackageRule {

    private static final RuleSpec SPEC = RuleSpec.of(
            "application/not-banned", Severity.BLOCKER, Sources.LICENSING_LAW.at("Art. 78, 79"), Sources.S3);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        return Applicant.of(facts).map(NotBanned::judge).orElseGet(Evaluation::notApplicable);
    }

    private static Evaluation judge(Applicant applicant) {
        LocalDate banUntil = applicant.application().banUntil();
        if (banUntil != null && applicant.day().isBefore(banUntil)) {
            return Evaluation.fail(Violation.whole().because("BANNED").with(Values.of("limit", banUntil)));
        }
        return Applicant.shows(applicant.application().falseMaterials())
                ? Evaluation.fail(Violation.whole().because("FALSE_MATERIALS"))
                : Evaluation.pass();
    }
}
