package io.hegui.outlook;

import io.hegui.audit.Measurement;
import io.hegui.grade.Deduction;
import io.hegui.grade.Grade;
import io.hegui.grade.GradeFacts;
import io.hegui.grade.GradePolicy;
import io.hegui.grade.Grader;
import io.hegui.rule.Finding;
import io.hegui.rule.Gauge;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.RuleId;
import io.hegui.rule.Severity;
import io.hegui.rule.Source;
import io.hegui.rule.Values;
import io.hegui.rule.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** Grades the year as it is going to be. A pure function of its arguments. Stateless and thread-safe. */
public final class GradeOutlooks {

    private static final LocalizedText ESTIMATED =
            new LocalizedText("推算：照此速度年末越限", "estimate: at this pace the limit is crossed");
    private static final LocalizedText SLOW_DOWN = new LocalizedText("年内改变趋势。", "Change the trend within the year.");

    private GradeOutlooks() {}

    /**
     * What limits that are crossed or kept again by the end of the year make of findings.
     *
     * @param findings findings as of the last day, of the records known now
     * @param limits the outlook of limits
     * @param within the severity of a rule whose limit is kept; null for one that then doesn't fail
     * @param sources what stands behind a rule
     */
    static List<Finding> projected(
            Collection<Finding> findings,
            Collection<LimitOutlook> limits,
            Map<RuleId, Severity> within,
            java.util.function.Function<RuleId, List<Source>> sources) {
        List<Finding> projected = new ArrayList<>(findings);
        for (LimitOutlook limit : limits) {
            Projection projection = limit.projection();
            if (projection.beyond() == limit.crossed()) {
                continue;
            }
            Measurement measured = limit.measurement();
            Severity kept = within.get(measured.rule());
            if (kept != null) {
                Severity severity = projection.beyond() ? measured.beyond() : kept;
                projected.replaceAll(finding -> concerns(measured, finding) ? finding.withSeverity(severity) : finding);
            } else if (projection.beyond()) {
                projected.add(failure(measured, projection, sources.apply(measured.rule())));
            } else {
                projected.removeIf(finding -> concerns(measured, finding));
            }
        }
        return projected;
    }

    private static boolean concerns(Measurement measured, Finding finding) {
        return finding.verdict() == Verdict.FAIL
                && finding.rule().equals(measured.rule())
                && finding.subject().equals(measured.gauge().subject())
                && (measured.gauge().reason() == null
                        || measured.gauge().reason().equals(finding.reason()));
    }

    private static Finding failure(Measurement measured, Projection projection, List<Source> sources) {
        Gauge gauge = measured.gauge();
        return new Finding(
                measured.rule(),
                measured.beyond(),
                Verdict.FAIL,
                gauge.reason(),
                gauge.subject(),
                gauge.personal(),
                projection.part(),
                projection.whole(),
                List.of(),
                Values.of("limit", gauge.limit()),
                ESTIMATED,
                SLOW_DOWN,
                null,
                sources,
                List.of(),
                null);
    }

    /**
     * The three grades.
     *
     * @param now findings on the records up to the day
     * @param then findings projected to the end of the year
     * @param bonuses bonus rules that pass now
     * @param factsNow what counts besides findings now
     * @param factsThen the same at the end of the year
     */
    static GradeOutlook of(
            Collection<Finding> now,
            Collection<Finding> then,
            Collection<RuleId> bonuses,
            GradeFacts factsNow,
            GradeFacts factsThen,
            GradePolicy policy) {
        Grade today = Grader.grade(now, bonuses, factsNow, policy);
        Grade end = Grader.grade(then, bonuses, factsThen, policy);
        List<Finding> past = now.stream()
                .filter(finding -> finding.verdict() == Verdict.FAIL && policy.pastDefect(finding) != null)
                .toList();
        Grade best = Grader.grade(past, bonuses, factsNow, policy);
        List<LocalizedText> lines = new ArrayList<>();
        lines.add(new LocalizedText(
                "目前 " + today.level() + " " + today.score().toPlainString() + " 分",
                "now " + today.level() + ", score " + today.score().toPlainString()));
        changes(today, end).forEach(lines::add);
        lines.add(new LocalizedText(
                "推算年末 " + end.level() + " " + end.score().toPlainString() + " 分(照此速度且未整改)",
                "estimate at year end " + end.level() + ", score " + end.score().toPlainString()
                        + " (at this pace, nothing repaired)"));
        lines.add(new LocalizedText(
                "最好仍可达 " + best.level() + " " + best.score().toPlainString() + " 分:" + past.size()
                        + " 项既成事实无法补救，其余全部整改",
                "best still reachable " + best.level() + ", score "
                        + best.score().toPlainString() + ": " + past.size()
                        + " findings of the past stay, all others repaired"));
        return new GradeOutlook(today, end, best, lines);
    }

    private static List<LocalizedText> changes(Grade now, Grade then) {
        Map<RuleId, Deduction> before = byRule(now);
        Map<RuleId, Deduction> after = byRule(then);
        TreeSet<RuleId> rules = new TreeSet<>(before.keySet());
        rules.addAll(after.keySet());
        List<LocalizedText> lines = new ArrayList<>();
        for (RuleId rule : rules) {
            Deduction old = before.get(rule);
            Deduction fresh = after.get(rule);
            if (!Objects.equals(old, fresh)) {
                lines.add(new LocalizedText(
                        rule + ":扣分 " + points(old) + " → " + points(fresh),
                        rule + ": points off " + points(old) + " → " + points(fresh)));
            }
        }
        return lines;
    }

    private static Map<RuleId, Deduction> byRule(Grade grade) {
        Map<RuleId, Deduction> deductions = new TreeMap<>();
        grade.deductions().forEach(deduction -> deductions.put(deduction.rule(), deduction));
        return deductions;
    }

    private static String points(@org.jspecify.annotations.Nullable Deduction deduction) {
        return deduction == null ? "0" : deduction.points().toPlainString();
    }
}
