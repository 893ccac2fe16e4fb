package io.hegui.rules.license;

import io.hegui.model.Licensee;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;

/** The unified social credit code is none of GB 32100: wrong shape, or wrong check digit, as some early real ones have. */
public final class CreditCode implements PackageRule {

    private static final RuleSpec SPEC = RuleSpec.of("license/credit-code", Severity.MINOR, Sources.OWN);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Licensee licensee = facts.inspection().licensee();
        if (licensee == null) {
            return Evaluation.indeterminate("licensee");
        }
        String code = licensee.creditCode() == null ? "" : licensee.creditCode();
        return switch (io.hegui.model.CreditCode.check(code)) {
            case VALID -> Evaluation.pass();
            case WRONG_SHAPE -> fail("WRONG_SHAPE", code);
            case WRONG_CHECK_DIGIT -> fail("WRONG_CHECK_DIGIT", code);
        };
    }

    private static Evaluation fail(String reason, String code) {
        return Evaluation.fail(Violation.whole().because(reason).with(Values.of("measured", code)));
    }
}
