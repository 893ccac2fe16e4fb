package io.hegui.rules.license;

import io.hegui.model.License;
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
import java.time.temporal.ChronoUnit;

/**
 * The license ends in fewer than 90 days and no renewal was applied for, or it was applied for later than that. A license
 * whose end is not known can't be shown to be in time.
 */
public final class Renewal implements PackageRule {

    /** Days before the end of the license on which renewal must have been applied for; that day included. */
    public static final ParameterKey<Long> DAYS = ParameterKey.integer("license/renewal.days");

    private static final RuleSpec SPEC = RuleSpec.of(
                    "license/renewal", Severity.MAJOR, Sources.S3, Sources.S5, Sources.ORDER_42)
            .withParameters(DAYS);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        License license = facts.inspection().license();
        if (license == null) {
            return Evaluation.indeterminate("license");
        }
        long days = facts.valueOf(DAYS);
        LocalDate expires = license.expiresOn();
        if (expires == null) {
            return Evaluation.fail(Violation.whole().because("ABSENT").with(Values.of("limit", days)));
        }
        LocalDate applied = license.renewalAppliedOn();
        LocalDate since = applied != null && !applied.isAfter(facts.asOf()) ? applied : facts.asOf();
        long left = ChronoUnit.DAYS.between(since, expires);
        return left >= days
                ? Evaluation.pass()
                : Evaluation.fail(Violation.whole().with(Values.measured(left, days)));
    }
}
