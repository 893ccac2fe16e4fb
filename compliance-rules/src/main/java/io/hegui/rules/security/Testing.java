package io.hegui.rules.security;

import io.hegui.model.Security;
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

/** The systems were not tested for security, or the last test is too old. */
public final class Testing implements PackageRule {

    /** Calendar months for which a test stands, its last day inclusive. */
    public static final ParameterKey<Long> MONTHS = ParameterKey.integer("security/testing.months");

    private static final RuleSpec SPEC =
            RuleSpec.of("security/testing", Severity.MINOR, Sources.S5).withParameters(MONTHS);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Security security = facts.inspection().security();
        if (security == null) {
            return Evaluation.indeterminate("security");
        }
        LocalDate tested = security.testedOn();
        long months = facts.valueOf(MONTHS);
        boolean stands = tested != null
                && !tested.isAfter(facts.asOf())
                && !tested.plusMonths(months).isBefore(facts.asOf());
        return stands
                ? Evaluation.pass()
                : Evaluation.fail(Violation.whole().with(Values.measured(tested == null ? "-" : tested, months)));
    }
}
