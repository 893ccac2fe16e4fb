package io.hegui.cli;

import io.hegui.grade.GradeComparison;
import io.hegui.rule.Finding;
import io.hegui.rule.RuleId;
import io.hegui.rule.RuleSet;
import io.hegui.rule.Severity;
import io.hegui.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes what changed between two reports of one licensee, rule by rule. Immutable and thread-safe. */
final class ReportDiffText {

    private static final int LABEL = 12;

    private final Language language;
    private final RuleSet rules;
    private final boolean colours;

    ReportDiffText(Language language, RuleSet rules, boolean colours) {
        this.language = language;
        this.rules = rules;
        this.colours = colours;
    }

    /** What changed, lines ended by LF. */
    String text(ReportFile before, ReportFile after) {
        Sheet sheet = new Sheet(language, colours);
        GradeComparison comparison = GradeComparison.between(before.findings(), after.findings());
        sheet.bar();
        sheet.ends(
                sheet.in(Sheet.Colour.BOLD, t("两次审查对比", "Two inspections compared")),
                t("许可证 ", "license ") + (after.licenseNumber() == null ? "-" : after.licenseNumber()));
        head("A", before, sheet);
        head("B", after, sheet);
        sheet.bar();
        warnings(before, after, sheet);
        ReportFile.Standing was = before.grade();
        ReportFile.Standing is = after.grade();
        Sheet.Colour colour = is.level().compareTo(was.level()) <= 0 ? Sheet.Colour.GREEN : Sheet.Colour.RED;
        sheet.line("  " + Sheet.pad(t("信用等级", "Grade"), LABEL) + sheet.in(colour, level(was) + " \u2192 " + level(is)));
        row(
                sheet,
                t("得分", "Score"),
                was.score().toPlainString() + " \u2192 " + is.score().toPlainString());
        row(sheet, t("变化", "Changes"), counts(comparison));
        for (GradeComparison.Kind kind : order()) {
            List<RuleId> some = comparison.rules(kind);
            if (!some.isEmpty()) {
                sheet.heading(name(kind) + " " + some.size());
                some.forEach(rule -> rule(rule, before, after, sheet));
            }
        }
        sheet.gap().bar();
        sheet.paragraph(0, t("不构成法律意见。", "Nothing here is legal advice."));
        return sheet.toString();
    }

    private void head(String side, ReportFile report, Sheet sheet) {
        sheet.ends(
                side + "  " + (report.licensee() == null ? t("(未填企业名称)", "(no name given)") : report.licensee()),
                t("报告年度 ", "reporting year ") + report.year() + t("\uFF0C截至 ", ", as of ") + report.asOf());
    }

    private void warnings(ReportFile before, ReportFile after, Sheet sheet) {
        if (!Objects.equals(before.licenseNumber(), after.licenseNumber())) {
            warning(sheet, t("两份报告的许可证号不同。", "The reports are of two licenses."));
        }
        if (!before.rules().equals(after.rules())) {
            warning(
                    sheet,
                    t(
                            "两份报告所用规则集或口径不同，部分变化可能来自规则本身。",
                            "The reports used different rules or profiles; some changes may come from those."));
        }
        if (before.asOf().compareTo(after.asOf()) > 0) {
            warning(sheet, t("A 的审查日晚于 B。", "A is later than B."));
        }
    }

    private void warning(Sheet sheet, String text) {
        sheet.line(sheet.in(Sheet.Colour.YELLOW, "!! " + text));
    }

    private String level(ReportFile.Standing grade) {
        return grade.level()
                + (grade.best() == grade.worst()
                        ? ""
                        : t("(暂定，", " (provisional, ")
                                + grade.worst()
                                + t(" 至 ", " to ")
                                + grade.best()
                                + t("\uFF09", ")"));
    }

    private String counts(GradeComparison comparison) {
        List<String> parts = new ArrayList<>();
        for (GradeComparison.Kind kind : order()) {
            parts.add(name(kind) + " " + comparison.rules(kind).size());
        }
        return String.join(t("\uFF0C", ", "), parts);
    }

    private static List<GradeComparison.Kind> order() {
        return List.of(
                GradeComparison.Kind.NEW,
                GradeComparison.Kind.WORSE,
                GradeComparison.Kind.BETTER,
                GradeComparison.Kind.GONE);
    }

    private void rule(RuleId rule, ReportFile before, ReportFile after, Sheet sheet) {
        sheet.gap();
        String title =
                rules.texts().has(rule, "title") ? language.of(rules.texts().get(rule, "title")) : rule.value();
        sheet.ends("  " + title, rule.value());
        String was = failure(rule, before.findings());
        String is = failure(rule, after.findings());
        sheet.paragraph(
                4, (was == null ? absence(rule, before) : was) + " \u2192 " + (is == null ? absence(rule, after) : is));
    }

    private static boolean counts(Finding finding) {
        return finding.verdict() == Verdict.FAIL
                && (finding.waiver() == null || finding.severity() == Severity.BLOCKER);
    }

    /** The failures of a rule together: worst severity, affected of the population; null when none counts. */
    private @Nullable String failure(RuleId rule, List<Finding> findings) {
        List<Finding> own = findings.stream()
                .filter(f -> f.rule().equals(rule) && counts(f))
                .toList();
        if (own.isEmpty()) {
            return null;
        }
        Severity worst =
                own.stream().map(Finding::severity).reduce(Severity::worse).orElseThrow();
        long affected = own.stream().mapToLong(Finding::affected).sum();
        long population = own.stream().mapToLong(Finding::population).max().orElse(0);
        return "[" + language.of(worst) + "] " + Language.number(affected) + " / " + Language.number(population)
                + (affected <= population ? "  " + Language.percent(affected, population) : "");
    }

    /** Why a rule doesn't fail: a gap in the data is no repair, and must not look like one. */
    private String absence(RuleId rule, ReportFile report) {
        if (report.undecided().contains(rule.value())) {
            return t("无法判定(不等于合规)", "could not be judged (which is no pass)");
        }
        if (report.notApplicable().contains(rule.value())) {
            return t("不适用", "not applicable");
        }
        if (report.findings().stream().anyMatch(f -> f.rule().equals(rule) && f.verdict() == Verdict.FAIL)) {
            return t("已豁免", "waived");
        }
        return t("通过", "passed");
    }

    private String name(GradeComparison.Kind kind) {
        return switch (kind) {
            case NEW -> t("新增", "New");
            case GONE -> t("消除", "Gone");
            case WORSE -> t("加重", "Worse");
            case BETTER -> t("减轻", "Better");
        };
    }

    private static void row(Sheet sheet, String label, String body) {
        sheet.labelled(2, label, LABEL, body);
    }

    private String t(String chinese, String english) {
        return language.of(chinese, english);
    }
}
