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
import java.util.List;

/** Too few full-time technical staff with insurance, contract and a degree or certificate (S3). */
public final class TechnicalStaff implements PackageRule {

    /** Technical staff, inclusive. */
    public static final ParameterKey<Long> LEAST = ParameterKey.integer("application/technical-staff.least");

    /** Consecutive months of social insurance, inclusive. */
    public static final ParameterKey<Long> MONTHS = ParameterKey.integer("application/technical-staff.insured-months");

    private static final RuleSpec SPEC = RuleSpec.of("application/technical-staff", Severity.MAJOR, Sources.S3)
            .withParameters(LEAST, MONTHS);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        return Applicant.of(facts).map(TechnicalStaff::judge).orElseGet(Evaluation::notApplicable);
    }

    private static Evaluation judge(Applicant applicant) {
        List<StaffMember> staff = applicant.staff();
        if (staff == null) {
            return Evaluation.indeterminate("staff");
        }
        long least = applicant.facts().valueOf(LEAST);
        long months = applicant.facts().valueOf(MONTHS);
        long counted = staff.stream().filter(member -> counts(member, months)).count();
        return counted >= least
                ? Evaluation.pass()
                : Evaluation.fail(Violation.whole().with(Values.measured(counted, least)));
    }

    private static boolean counts(StaffMember member, long months) {
        SocialInsurance insurance = member.socialInsurance();
        boolean insured = insurance != null
                && Applicant.shows(insurance.paidByApplicant())
                && insurance.consecutiveMonths() != null
                && insurance.consecutiveMonths() >= months;
        boolean trained = (member.degree() != null && !member.degree().isBlank())
                || !member.certificates().isEmpty();
        return member.position() == Position.TECHNICAL
                && Applicant.shows(member.fullTime())
                && Applicant.shows(member.labourContract())
                && insured
                && trained;
    }
}
