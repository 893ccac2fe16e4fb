package io.hegui.rules.complaint;

import io.hegui.model.ComplaintCase;
import io.hegui.rule.CallFigures;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.Gauge;
import io.hegui.rule.PackageRule;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One category makes up a large share of all cases, and no improvement of it is on file. Few cases have no meaningful
 * shares: below the least number of cases the rule does not apply. One finding a category.
 */
public final class CategoryShare implements PackageRule {

    /** The share of all cases from which a category is large, inclusive. */
    public static final ParameterKey<BigDecimal> SHARE = ParameterKey.decimal("complaint/category-share.share");

    /** The least number of all cases, inclusive. */
    public static final ParameterKey<Long> MIN_CASES = ParameterKey.integer("complaint/category-share.minCases");

    private static final RuleSpec SPEC =
            RuleSpec.of("complaint/category-share", Severity.ADVICE, Sources.S4).withParameters(SHARE, MIN_CASES);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        List<ComplaintCase> cases = facts.complaints();
        if (cases == null) {
            return Evaluation.indeterminate("complaints");
        }
        if (cases.size() < facts.valueOf(MIN_CASES)) {
            return Evaluation.notApplicable();
        }
        Map<String, Integer> counts = counts(cases);
        BigDecimal share = facts.valueOf(SHARE);
        BigDecimal limit = share.multiply(BigDecimal.valueOf(cases.size()));
        List<Violation> violations = new ArrayList<>();
        counts.forEach((category, count) -> {
            if (BigDecimal.valueOf(count).compareTo(limit) >= 0
                    && Improvements.of(facts, category).findAny().isEmpty()) {
                violations.add(Violation.about(category)
                        .counting(1, counts.size())
                        .with(Values.measured(Objects.requireNonNull(CallFigures.rate(count, cases.size())), share)));
            }
        });
        return Evaluation.of(violations, counts.size());
    }

    private static Map<String, Integer> counts(List<ComplaintCase> cases) {
        Map<String, Integer> counts = new TreeMap<>();
        for (ComplaintCase complaint : cases) {
            if (complaint.category() != null) {
                counts.merge(complaint.category(), 1, Integer::sum);
            }
        }
        return counts;
    }

    @Override
    public List<Gauge> gauges(Facts facts) {
        List<ComplaintCase> cases = facts.complaints();
        if (cases == null || cases.size() < facts.valueOf(MIN_CASES)) {
            return List.of();
        }
        List<Gauge> gauges = new ArrayList<>();
        counts(cases).forEach((category, count) -> {
            if (Improvements.of(facts, category).findAny().isEmpty()) {
                gauges.add(Gauge.share(count, cases.size(), facts.valueOf(SHARE), Gauge.Side.FROM)
                        .about(category));
            }
        });
        return gauges;
    }
}
