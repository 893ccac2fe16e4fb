package io.hegui.rules.application;

import io.hegui.model.Licensee;
import io.hegui.model.Province;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rules.Sources;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Too little capital; where it must be paid in, too little of it or no verification (工信部令42, S3, S5). */
public final class Capital implements PackageRule {

    /** Registered capital for a national license, in yuan, inclusive. */
    public static final ParameterKey<BigDecimal> NATIONAL = ParameterKey.decimal("application/capital.national");

    /** Registered capital for a provincial license, in yuan, inclusive. */
    public static final ParameterKey<BigDecimal> PROVINCIAL = ParameterKey.decimal("application/capital.provincial");

    /** Provinces that ask for paid-in capital, by code. */
    public static final ParameterKey<List<String>> PAID_IN =
            ParameterKey.words("application/capital.paid-in-provinces");

    private static final RuleSpec SPEC = RuleSpec.of(
                    "application/capital", Severity.MAJOR, Sources.ORDER_42.at("Art. 6(4)"), Sources.S3, Sources.S5)
            .withParameters(NATIONAL, PROVINCIAL, PAID_IN);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        return Applicant.of(facts).map(Capital::judge).orElseGet(Evaluation::notApplicable);
    }

    private static Evaluation judge(Applicant applicant) {
        Facts facts = applicant.facts();
        Licensee licensee = facts.inspection().licensee();
        if (licensee == null) {
            return Evaluation.indeterminate("licensee");
        }
        BigDecimal least = facts.valueOf(applicant.isProvincial() ? PROVINCIAL : NATIONAL);
        List<String> defects = new ArrayList<>();
        if (isBelow(licensee.registeredCapital(), least)) {
            defects.add("registeredCapital");
        }
        List<String> unpaid = new ArrayList<>();
        if (isBelow(licensee.paidInCapital(), least)) {
            unpaid.add("paidInCapital");
        }
        if (!Applicant.shows(licensee.capitalVerified())) {
            unpaid.add("capitalVerified");
        }
        Province jurisdiction = facts.inspection().jurisdiction();
        boolean known = applicant.isBeijing() || jurisdiction != null;
        if (defects.isEmpty() && !unpaid.isEmpty() && !known) {
            return Evaluation.indeterminate("jurisdiction");
        }
        if (applicant.isBeijing()
                || (jurisdiction != null && facts.valueOf(PAID_IN).contains(jurisdiction.code()))) {
            defects.addAll(unpaid);
        }
        return defects.isEmpty()
                ? Evaluation.pass()
                : Evaluation.fail(Applicant.lacking(defects).with(Values.of("limit", least)));
    }

    private static boolean isBelow(@Nullable BigDecimal amount, BigDecimal least) {
        return amount == null || amount.compareTo(least) < 0;
    }
}
