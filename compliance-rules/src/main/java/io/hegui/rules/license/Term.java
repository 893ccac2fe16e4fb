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

/** The term of a license is not the one that the law gives: it ends on that day, or on the day before. */
public final class Term implements PackageRule {

    /** Years for which a license is given. */
    public static final ParameterKey<Long> YEARS = ParameterKey.integer("license/term.years");

    private static final RuleSpec SPEC =
            RuleSpec.of("license/term", Severity.ADVICE, Sources.OWN).withParameters(YEARS);

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
        long years = facts.valueOf(YEARS);
        LocalDate issued = license.issuedOn();
        LocalDate expires = license.expiresOn();
        if (issued == null || expires == null) {
            return Evaluation.fail(Violation.whole().with(Values.of("limit", years)));
        }
        LocalDate anniversary = issued.plusYears(years);
        return expires.equals(anniversary) || expires.equals(anniversary.minusDays(1))
                ? Evaluation.pass()
                : Evaluation.fail(Violation.whole().with(Values.measured(issued + "/" + expires, years)));
    }
}
