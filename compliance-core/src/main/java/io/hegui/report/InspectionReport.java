package io.hegui.report;

import io.hegui.audit.AuditResult;
import io.hegui.grade.GoodStanding;
import io.hegui.grade.Grade;
import io.hegui.grade.GradeFacts;
import io.hegui.grade.GradePolicy;
import io.hegui.grade.Grader;
import io.hegui.grade.Undecided;
import io.hegui.model.Application;
import io.hegui.model.GradeHistory;
import io.hegui.model.InspectionPackage;
import io.hegui.model.Province;
import io.hegui.obligation.Obligation;
import io.hegui.rule.Facts;
import io.hegui.rule.Finding;
import io.hegui.rule.RuleId;
import io.hegui.rule.RuleSet;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Verdict;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 检查报告: everything that one inspection yields. Renderers read nothing else. Not legal advice. Immutable and
 * thread-safe.
 *
 * @param year reporting year
 * @param asOf the day of the audit, whose end counts
 * @param jurisdiction province of the supervising bureau
 * @param licenseNumber license number
 * @param licensee name of the firm
 * @param ruleSet which rules were used
 * @param records how the record streams were read
 * @param audit findings, verdicts and statistics
 * @param grade the grade of the filing year
 * @param standing years in a row at B or better that end with this one, by the package's history and this grade
 * @param application readiness to apply; null when the package holds no application
 * @param obligations duties of the filing year
 * @param history grades of earlier years that the package names, the earliest first; no part of the JSON form
 */
public record InspectionReport(
        int year,
        LocalDate asOf,
        @Nullable Province jurisdiction,
        @Nullable String licenseNumber,
        @Nullable String licensee,
        RuleSetInfo ruleSet,
        Intakes records,
        AuditResult audit,
        Grade grade,
        GoodStanding standing,
        @Nullable ApplicationSection application,
        List<Obligation> obligations,
        List<GradeHistory> history) {

    public InspectionReport {
        obligations = List.copyOf(obligations);
        history = List.copyOf(history);
    }

    /**
     * Puts a report together.
     *
     * @param facts the facts that were audited
     * @param rules the rules by which they were audited
     * @param records how the record streams were read
     * @param audit what the audit found
     * @param policy how findings become a grade
     * @param obligations duties of the filing year, as of the same day
     * @throws IllegalStateException when the package names no reporting year
     */
    public static InspectionReport of(
            Facts facts,
            RuleSet rules,
            Intakes records,
            AuditResult audit,
            GradePolicy policy,
            List<Obligation> obligations) {
        InspectionPackage inspection = facts.inspection();
        Application application = inspection.application();
        Grade grade = Grader.grade(
                audit.findings(),
                passedBonuses(rules, audit),
                Undecided.of(worstSeverities(rules, facts), bonuses(rules, audit, Verdict.INDETERMINATE)),
                GradeFacts.of(inspection, facts.asOf()),
                policy);
        return new InspectionReport(
                facts.year(),
                facts.asOf(),
                inspection.jurisdiction(),
                inspection.license() == null ? null : inspection.license().number(),
                inspection.licensee() == null ? null : inspection.licensee().name(),
                RuleSetInfo.of(rules, facts),
                records,
                audit,
                grade,
                GoodStanding.of(inspection.history(), facts.year(), grade.level(), policy),
                application == null ? null : ApplicationSection.of(application.profile(), audit.findings()),
                obligations,
                earlierGrades(inspection));
    }

    /** The earlier grades that name year and level, by year. */
    private static List<GradeHistory> earlierGrades(InspectionPackage inspection) {
        return inspection.history().stream()
                .filter(grade -> grade.year() != null && grade.level() != null)
                .sorted(Comparator.comparing(grade -> grade.year() == null ? 0 : grade.year()))
                .toList();
    }

    /** The worst severity at which each rule can fail; what the range of a grade counts for one that is undecided. */
    private static Map<RuleId, Severity> worstSeverities(RuleSet rules, Facts facts) {
        return rules.rules().stream()
                .map(rule -> rule.spec())
                .collect(Collectors.toMap(RuleSpec::id, spec -> spec.under(facts.profile(), spec.worstSeverity())));
    }

    /** The bonus rules of a rule set that pass in an audit. */
    public static List<RuleId> passedBonuses(RuleSet rules, AuditResult audit) {
        return bonuses(rules, audit, Verdict.PASS);
    }

    private static List<RuleId> bonuses(RuleSet rules, AuditResult audit, Verdict verdict) {
        return rules.rules().stream()
                .filter(rule -> rule.spec().severity() == Severity.BONUS)
                .map(rule -> rule.id())
                .filter(id -> audit.verdicts().get(id) == verdict)
                .toList();
    }

    /** The findings of the year in report order, without those of an application. */
    public List<Finding> findings() {
        return audit.findings().stream().filter(f -> !f.ofApplication()).toList();
    }
}
