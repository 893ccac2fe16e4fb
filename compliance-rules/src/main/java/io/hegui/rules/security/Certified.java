package io.hegui.rules.security;

import io.hegui.model.Certification;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rules.Sources;
import java.time.LocalDate;
import java.time.MonthDay;

/**
 * A bonus: an ISO 27001 or PCI DSS certification issued by the day of the audit is valid on the day in the filing year.
 * The guide counts it as protection of personal information; it is not the certification that the law knows.
 */
public final class Certified implements PackageRule {

    /** The day of the filing year on which the certification must be valid. */
    public static final ParameterKey<MonthDay> VALID_ON = ParameterKey.monthDay("security/certified.validOn");

    private static final RuleSpec SPEC =
            RuleSpec.of("security/certified", Severity.BONUS, Sources.S1).withParameters(VALID_ON);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        LocalDate day = facts.valueOf(VALID_ON).atYear(facts.filingYear());
        boolean earned = facts.inspection().certifications().stream()
                .anyMatch(certification -> isValid(certification, day, facts.asOf()));
        return earned ? Evaluation.pass() : Evaluation.notApplicable();
    }

    private static boolean isValid(Certification certification, LocalDate day, LocalDate asOf) {
        LocalDate issued = certification.issuedOn();
        LocalDate expires = certification.expiresOn();
        return certification.kind() != null
                && issued != null
                && !issued.isAfter(asOf)
                && !issued.isAfter(day)
                && (expires == null || !expires.isBefore(day));
    }
}
