package io.hegui.rules.application;

import io.hegui.model.Position;
import io.hegui.model.SocialInsurance;
import io.hegui.model.StaffMember;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.time.YearMonth;
import java.util.List;

/** Too few managers with identity proof, resume, proof of honesty and current insurance (S3). */
public final class Managers implements PackageRule {

    /** Managers, inclusive. */
    public static final ParameterKey<Long> LEAST = ParameterKey.integer("application/managers.least");

    /** Months within which insurance was last paid, inclusive. */
    public static final ParameterKey<Long> MONTHS = ParameterKey.integer("application/managers.insured-within-months");

    private static final RuleSpec SPEC =
            RuleSpec.of("application/managers", Severity.MAJOR, Sources.S3).withParameters(LEAST, MONTHS);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        return Applicant.of(facts).map(Managers::judge).orElseGet(Evaluation::notApplicable);
    }

    private static Evaluation judge(Applicant applicant) {
        List<StaffMember> staff = applicant.staff();
        if (staff == null) {
            return Evaluation.indeterminate("staff");
        }
        long least = applicant.facts().valueOf(LEAST);
        YearMonth earliest =
                YearMonth.from(applicant.day()).minusMonths(applicant.facts().valueOf(MONTHS));
        long counted = staff.stream()
                .filter(member -> counts(
                        member, earliest, YearMonth.from(applicant.facts().asOf())))
                .count();
        return counted >= least
                ? Evaluation.pass()
                : Evaluation.fail(Violation.whole().with(Values.measured(counted, least)));
    }

    private static boolean counts(StaffMember member, YearMonth earliest, YearMonth latest) {
        SocialInsurance insurance = member.socialInsurance();
        boolean insured = insurance != null
                && Applicant.shows(insurance.paidByApplicant())
                && insurance.lastMonth() != null
                && !insurance.lastMonth().isBefore(earliest)
                && !insurance.lastMonth().isAfter(latest);
        return member.position() == Position.MANAGER
                && Applicant.shows(member.identityProof())
                && Applicant.shows(member.resume())
                && Applicant.shows(member.noDishonestyProof())
                && insured;
    }
}
