package io.hegui.render.html;

import io.hegui.grade.Deduction;
import io.hegui.grade.Grade;
import io.hegui.grade.GradePolicy;
import io.hegui.render.Words;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.RuleSet;
import io.hegui.rule.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One step of the score: what is taken or added, and what is left. Immutable and thread-safe.
 *
 * @param name rule, or severity where many are shown together
 * @param rules how many rules
 * @param points points, negative where they are taken
 * @param left score after the step, before it is held to 0..100
 */
record Step(LocalizedText name, int rules, BigDecimal points, BigDecimal left) {

    private static final int MOST = 18;

    /** One step a rule. */
    static List<Step> each(Grade grade, RuleSet rules) {
        List<Step> steps = new ArrayList<>();
        grade.deductions().stream()
                .sorted(Comparator.comparing(Deduction::severity).thenComparing(Deduction::rule))
                .forEach(d ->
                        add(steps, Words.title(d.rule(), rules), 1, d.points().negate()));
        grade.bonuses().forEach(b -> add(steps, Words.title(b.rule(), rules), 1, b.points()));
        return steps;
    }

    /** One step a rule, or one a severity where those would be too many to draw. */
    static List<Step> drawn(Grade grade, RuleSet rules) {
        List<Step> each = each(grade, rules);
        if (each.size() <= MOST) {
            return each;
        }
        List<Step> steps = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            List<BigDecimal> points = severity == Severity.BONUS
                    ? grade.bonuses().stream().map(b -> b.points()).toList()
                    : grade.deductions().stream()
                            .filter(d -> d.severity() == severity)
                            .map(d -> d.points().negate())
                            .toList();
            if (!points.isEmpty()) {
                LocalizedText name = Words.of(severity);
                add(
                        steps,
                        Words.of(name.zh() + " " + points.size() + " 条", name.en() + ", " + points.size() + " rules"),
                        points.size(),
                        points.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
            }
        }
        return steps;
    }

    private static void add(List<Step> steps, LocalizedText name, int rules, BigDecimal points) {
        BigDecimal before = steps.isEmpty()
                ? GradePolicy.FULL_SCORE
                : steps.get(steps.size() - 1).left();
        steps.add(new Step(name, rules, points, before.add(points)));
    }
}
