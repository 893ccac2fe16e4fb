package io.hegui.grade;

import io.hegui.model.Level;
import io.hegui.rule.Finding;
import io.hegui.rule.RuleId;
import io.hegui.rule.Severity;
import io.hegui.rule.Verdict;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Turns findings into a grade. A pure function: neither the order of findings nor anything but its arguments matters, and
 * no audit is needed. Findings of {@code application/*} never count. Stateless and thread-safe.
 */
public final class Grader {

    private Grader() {}

    /**
     * Grades one filing year.
     *
     * @param findings failures and rules that could not be judged
     * @param passedBonuses bonus rules that pass
     * @param facts what counts besides findings
     * @param policy points, thresholds and caps
     * @throws IllegalArgumentException when a finding bears severity BONUS, which never fails
     */
    public static Grade grade(
            Collection<Finding> findings, Collection<RuleId> passedBonuses, GradeFacts facts, GradePolicy policy) {
        return grade(findings, passedBonuses, Undecided.NONE, facts, policy);
    }

    /**
     * The same, where rules that could not be judged may turn out worse than their findings say, or may add.
     *
     * @param undecided what those rules may turn out to be
     */
    public static Grade grade(
            Collection<Finding> findings,
            Collection<RuleId> passedBonuses,
            Undecided undecided,
            GradeFacts facts,
            GradePolicy policy) {
        List<Finding> yearly = findings.stream()
                .filter(finding -> !finding.ofApplication())
                .sorted(Finding.REPORT_ORDER)
                .toList();
        for (Finding finding : yearly) {
            if (finding.severity() == Severity.BONUS) {
                throw new IllegalArgumentException("bonus rule " + finding.rule() + " can't have a finding");
            }
        }
        SortedSet<RuleId> bonuses = new TreeSet<>(passedBonuses);
        Assessment examined = Assessment.of(yearly, Assessment::counts, bonuses, facts, policy);
        Assessment worst = Assessment.of(
                yearly.stream().map(finding -> atWorst(finding, undecided)).toList(),
                Grader::mayCount,
                bonuses,
                facts,
                policy);
        Assessment strict = Assessment.of(yearly, f -> f.verdict() == Verdict.FAIL, bonuses, facts, policy);
        // a rule that could not be judged weighs nothing when it passes, but for a bonus, which adds
        SortedSet<RuleId> allBonuses = new TreeSet<>(bonuses);
        allBonuses.addAll(undecided.bonuses());
        Level best = Assessment.of(yearly, Assessment::counts, allBonuses, facts, policy)
                .level();
        return new Grade(
                policy.version(),
                policy.title(),
                examined.level(),
                examined.score(),
                best != worst.level(),
                best,
                worst.level(),
                examined.caps(),
                examined.deductions(),
                examined.bonuses(),
                Consequences.of(examined, facts, policy),
                strict.level(),
                strict.score(),
                new PathFinder(yearly, bonuses, examined, facts, policy).paths());
    }

    private static Finding atWorst(Finding finding, Undecided undecided) {
        return finding.verdict() == Verdict.INDETERMINATE
                ? finding.withSeverity(undecided.atWorst().getOrDefault(finding.rule(), finding.severity()))
                : finding;
    }

    private static boolean mayCount(Finding finding) {
        return Assessment.counts(finding) || (finding.verdict() == Verdict.INDETERMINATE && finding.waiver() == null);
    }
}
