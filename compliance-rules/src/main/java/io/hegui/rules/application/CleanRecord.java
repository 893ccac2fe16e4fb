package io.hegui.rules.application;

import io.hegui.model.TelecomViolation;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A telecom violation by the firm or a manager in the last three years (S3). */
public final class CleanRecord implements PackageRule {

    /** Years for which a violation counts; it counts while its day plus these years is not past. */
    public static final ParameterKey<Long> YEARS = ParameterKey.integer("application/clean-record.years");

    private static final RuleSpec SPEC =
            RuleSpec.of("application/clean-record", Severity.MAJOR, Sources.S3).withParameters(YEARS);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        return Applicant.of(facts).map(CleanRecord::judge).orElseGet(Evaluation::notApplicable);
    }

    private static Evaluation judge(Applicant applicant) {
        List<TelecomViolation> violations = applicant.application().telecomViolations();
        long years = applicant.facts().valueOf(YEARS);
        long counted = violations.stream()
                .filter(violation -> counts(violation.on(), applicant, years))
                .count();
        return counted == 0
                ? Evaluation.pass()
                : Evaluation.fail(Violation.whole().counting(counted, violations.size()));
    }

    /** A violation without a day counts: that it is old must be shown. */
    private static boolean counts(@Nullable LocalDate on, Applicant applicant, long years) {
        return on == null
                || (!on.isAfter(applicant.facts().asOf())
                        && !on.plusYears(years).isBefore(applicant.day()));
    }
}
