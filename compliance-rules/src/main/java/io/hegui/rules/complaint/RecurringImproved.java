package io.hegui.rules.complaint;

import io.hegui.model.ComplaintCase;
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
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A category of complaints recurs, month after month, and no improvement of it is dated after the day of the last case
 * of the latest such months. One finding a category.
 */
public final class RecurringImproved implements PackageRule {

    /** Cases of a category in a month from which it recurs, inclusive. */
    public static final ParameterKey<Long> MIN_CASES = ParameterKey.integer("complaint/recurring-improved.minCases");

    /** Consecutive calendar months. */
    public static final ParameterKey<Long> MONTHS = ParameterKey.integer("complaint/recurring-improved.months");

    private static final RuleSpec SPEC = RuleSpec.of("complaint/recurring-improved", Severity.MINOR, Sources.S4)
            .withParameters(MIN_CASES, MONTHS);

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
        Map<String, NavigableMap<YearMonth, List<LocalDate>>> categories = new TreeMap<>();
        for (ComplaintCase complaint : cases) {
            if (complaint.category() != null && complaint.receivedAt() != null) {
                LocalDate day = complaint.receivedAt().date();
                categories
                        .computeIfAbsent(complaint.category(), c -> new TreeMap<>())
                        .computeIfAbsent(YearMonth.from(day), m -> new ArrayList<>())
                        .add(day);
            }
        }
        List<Violation> violations = new ArrayList<>();
        categories.forEach((category, months) -> {
            LocalDate last = lastRecurrence(months, facts.valueOf(MIN_CASES), facts.valueOf(MONTHS));
            if (last != null && !isImproved(category, last, facts)) {
                violations.add(Violation.about(category)
                        .counting(1, categories.size())
                        .with(Values.of("lastCase", last)
                                .and("limit", facts.valueOf(MIN_CASES))
                                .and("months", facts.valueOf(MONTHS))));
            }
        });
        return Evaluation.of(violations, categories.size());
    }

    /** The day of the last case of the latest run of so many months with so many cases each; null without such a run. */
    private static @Nullable LocalDate lastRecurrence(
            NavigableMap<YearMonth, List<LocalDate>> months, long minCases, long runLength) {
        for (Map.Entry<YearMonth, List<LocalDate>> end : months.descendingMap().entrySet()) {
            boolean recurs = true;
            for (long back = 0; back < runLength && recurs; back++) {
                recurs = months.getOrDefault(end.getKey().minusMonths(back), List.of())
                                .size()
                        >= minCases;
            }
            if (recurs) {
                return end.getValue().stream().max(LocalDate::compareTo).orElseThrow();
            }
        }
        return null;
    }

    private static boolean isImproved(String category, LocalDate last, Facts facts) {
        return Improvements.of(facts, category)
                .anyMatch(improvement ->
                        improvement.on() != null && improvement.on().isAfter(last));
    }
}
