package io.hegui.rules.license;

import io.hegui.model.License;
import io.hegui.model.LicenseNumber;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;

/** The number of the license has no known shape, or one that doesn't fit its coverage; other shapes do exist. */
public final class NumberFormat implements PackageRule {

    private static final RuleSpec SPEC = RuleSpec.of("license/number-format", Severity.ADVICE, Sources.S5);

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
        String written = license.number() == null ? "" : license.number();
        LicenseNumber number = LicenseNumber.tryParse(written);
        return number != null && number.coverage() == license.coverage()
                ? Evaluation.pass()
                : Evaluation.fail(Violation.whole().with(Values.of("measured", written)));
    }
}
