package io.hegui.rules.data;

import io.hegui.model.DataProtection;
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

/**
 * Records are held longer than the retention period and from before the reporting year, whose records the inspection
 * asks for. The period is a longest one; the law asks for the shortest necessary.
 */
public final class OverRetention implements PackageRule {

    /** Years for which records may be held once their business is completed, inclusive. */
    public static final ParameterKey<Long> YEARS = ParameterKey.integer("data/over-retention.years");

    private static final RuleSpec SPEC = RuleSpec.of(
                    "data/over-retention",
                    Severity.MINOR,
                    Sources.S4,
                    Sources.PERSONAL_INFORMATION_LAW.at("Art. 19, 47"))
            .withParameters(YEARS);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        DataProtection protection = facts.inspection().dataProtection();
        if (protection == null) {
            return Evaluation.indeterminate("dataProtection");
        }
        LocalDate since = protection.heldSince();
        long years = facts.valueOf(YEARS);
        boolean tooLong =
                since == null || (since.plusYears(years).isBefore(facts.asOf()) && since.isBefore(facts.yearStart()));
        return tooLong
                ? Evaluation.fail(Violation.whole().with(Values.measured(since == null ? "-" : since, years)))
                : Evaluation.pass();
    }
}
