package io.hegui.cli;

import io.hegui.grade.Bonus;
import io.hegui.grade.Cap;
import io.hegui.grade.Deduction;
import io.hegui.grade.GoodStanding;
import io.hegui.grade.Grade;
import io.hegui.grade.GradeConsequence;
import io.hegui.grade.Obstacle;
import io.hegui.grade.PathStep;
import io.hegui.grade.PathUpward;
import io.hegui.model.Level;
import io.hegui.report.InspectionReport;
import io.hegui.rule.Finding;
import io.hegui.rule.RuleId;
import io.hegui.rule.RuleSet;
import io.hegui.rule.Severity;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a grade: what it is, what it means, why, and how to better it. Immutable and thread-safe. */
final class GradeText {

    private static final int LABEL = 12;
    private static final int REMEDIATIONS = 3;

    private final Language language;
    private final RuleSet rules;
    private final boolean details;

    GradeText(Language language, RuleSet rules) {
        this(language, rules, false);
    }

    private GradeText(Language language, RuleSet rules, boolean details) {
        this.language = language;
        this.rules = rules;
        this.details = details;
    }

    /** The same that also names every rule that takes or adds points, and what to do about it. */
    GradeText withDetails() {
        return new GradeText(language, rules, true);
    }

    void write(InspectionReport report, Sheet sheet) {
        Grade grade = report.grade();
        verdict(grade, sheet);
        reasons(grade, sheet);
        standing(report.standing(), sheet);
        for (GradeConsequence consequence : grade.consequences()) {
            sheet.labelled(2, t("后果", "Follows"), LABEL, language.of(consequence.text()) + dates(consequence));
        }
        sheet.heading(t("怎样提升等级", "How to better the grade"));
        if (grade.paths().isEmpty()) {
            sheet.paragraph(2, t("已是最高等级。", "It is the best grade already."));
        }
        grade.paths().forEach(path -> path(path, sheet));
        if (details) {
            points(grade, sheet);
        }
        sheet.gap();
        sheet.paragraph(
                2,
                t("分值与封顶依", "Points and caps. ")
                        + language.of(grade.policyTitle())
                        + t("(版本 ", " (version ")
                        + grade.policyVersion()
                        + t(")。", ")."));
    }

    private void standing(GoodStanding standing, Sheet sheet) {
        String years = standing.consecutiveYears() + t(" 年为 B 级及以上(含本年度)", " in a row at B or better, with this one");
        String none = t("本年度未达 B 级，连续年数为 0", "none: this year is below B");
        String tenders = standing.opensTenders()
                ? t("\uFF0C可参加要求连续合规的招投标", "; open to tenders that ask for such years")
                : t("\uFF0C尚不足以参加要求连续合规的招投标", "; too few for tenders that ask for such years");
        sheet.labelled(
                2,
                t("连续合规", "Years"),
                LABEL,
                (standing.consecutiveYears() == 0 ? none : t("连续 ", "") + years) + tenders);
    }

    private void points(Grade grade, Sheet sheet) {
        if (grade.deductions().isEmpty() && grade.bonuses().isEmpty()) {
            return;
        }
        sheet.heading(t("分数怎样得来", "How the score came about"));
        for (Deduction deduction : grade.deductions()) {
            score(sheet, "-" + plain(deduction.points()), deduction.rule(), language.of(deduction.severity()));
        }
        for (Bonus bonus : grade.bonuses()) {
            score(sheet, "+" + plain(bonus.points()), bonus.rule(), language.of(Severity.BONUS));
        }
    }

    private void score(Sheet sheet, String points, RuleId rule, String kind) {
        sheet.ends(
                "  " + Sheet.right(points, 5) + "  [" + kind + "] "
                        + language.of(rules.texts().get(rule, "title")),
                rule.value());
    }

    private static String plain(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }

    private void verdict(Grade grade, Sheet sheet) {
        String level = grade.level() + "  " + meaning(grade.level());
        Sheet.Colour colour = grade.level() == Level.A || grade.level() == Level.B
                ? Sheet.Colour.GREEN
                : grade.level() == Level.C ? Sheet.Colour.YELLOW : Sheet.Colour.RED;
        sheet.line("  " + Sheet.pad(t("信用等级", "Grade"), LABEL) + sheet.in(colour, level));
        sheet.labelled(2, t("得分", "Score"), LABEL, grade.score().toPlainString() + t(" 分(满分 100)", " of 100"));
        if (grade.provisional()) {
            sheet.labelled(
                    2,
                    t("暂定", "Provisional"),
                    LABEL,
                    t("有规则无法判定；补齐资料后等级在 ", "some rules could not be judged; with all data the grade is between ")
                            + grade.worst()
                            + t(" 至 ", " and ")
                            + grade.best()
                            + t(" 之间。", "."));
        }
        if (grade.withoutWaivers() != grade.level()
                || grade.scoreWithoutWaivers().compareTo(grade.score()) != 0) {
            sheet.labelled(
                    2,
                    t("不计豁免", "Unwaived"),
                    LABEL,
                    grade.withoutWaivers()
                            + t("\uFF0C", ", ")
                            + grade.scoreWithoutWaivers().toPlainString()
                            + t(" 分", " points"));
        }
    }

    private void reasons(Grade grade, Sheet sheet) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        Map<Severity, BigDecimal> points = new EnumMap<>(Severity.class);
        for (Deduction deduction : grade.deductions()) {
            counts.merge(deduction.severity(), 1, Integer::sum);
            points.merge(deduction.severity(), deduction.points(), BigDecimal::add);
        }
        String sum = counts.entrySet().stream()
                .map(e -> language.of(e.getKey()) + " " + e.getValue() + t(" 项 -", ": -")
                        + points.getOrDefault(e.getKey(), BigDecimal.ZERO)
                                .stripTrailingZeros()
                                .toPlainString())
                .collect(Collectors.joining(t("\uFF1B", "; ")));
        BigDecimal bonus = grade.bonuses().stream().map(b -> b.points()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (bonus.signum() > 0) {
            sum += (sum.isEmpty() ? "" : t("\uFF1B", "; "))
                    + t("加分 ", "bonus ")
                    + grade.bonuses().size()
                    + t(" 项 +", ": +")
                    + bonus.stripTrailingZeros().toPlainString();
        }
        sheet.labelled(2, t("计分", "Points"), LABEL, sum.isEmpty() ? t("无扣分", "none off") : sum);
        for (Cap cap : grade.caps()) {
            sheet.labelled(2, t("封顶", "Cap"), LABEL, cap(cap));
        }
    }

    /** A cap by a rule names what the rule is about first, and its id after. */
    private String cap(Cap cap) {
        RuleId rule = cap.rule();
        if (rule == null || !rules.texts().has(rule, "title")) {
            return language.of(cap.text());
        }
        return t("最高 ", "")
                + cap.level()
                + t(" 级\uFF1A", " at best: ")
                + language.of(rules.texts().get(rule, "title"))
                + t("不合格(", " fails (")
                + rule
                + ")";
    }

    private void path(PathUpward path, Sheet sheet) {
        if (!path.reachable()) {
            List<String> why = path.obstacles().stream()
                    .map(Obstacle::text)
                    .map(language::of)
                    .toList();
            sheet.labelled(
                    2,
                    t("到 ", "To ") + path.level(),
                    LABEL,
                    t("今年无法达到:", "out of reach this year: ") + String.join(t("\uFF1B", "; "), why));
            return;
        }
        String when = path.timing() == null
                ? ""
                : language.of(
                        path.timing().label(),
                        path.timing().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
        String latest = path.latestOn() == null ? "" : t("\uFF0C最迟 ", ", by ") + path.latestOn();
        sheet.labelled(
                2,
                t("到 ", "To ") + path.level(),
                LABEL,
                when
                        + latest
                        + t("\uFF1A", ": ")
                        + (path.steps().isEmpty()
                                ? t("无需再整改", "nothing to repair")
                                : t("须关闭 ", "close ")
                                        + path.steps().size()
                                        + t(" 条规则的问题，涉及 ", " rules, ")
                                        + Language.number(path.affected())
                                        + t(" 处", " records or items")));
        for (PathStep step : path.steps()) {
            sheet.labelled(
                    2 + LABEL,
                    "[" + language.of(step.severity()) + "]",
                    t("[吊销级] ", "[BLOCKER] ").length() + t("    ", " ").length(),
                    language.of(rules.texts().get(step.rule(), "title"))
                            + t("(", " (")
                            + step.rule()
                            + ")"
                            + remaining(step));
            if (details) {
                step.close().stream()
                        .map(Finding::remediation)
                        .map(language::of)
                        .distinct()
                        .limit(REMEDIATIONS)
                        .forEach(text -> sheet.paragraph(4 + LABEL, t("\u2192 ", "-> ") + text));
            }
        }
    }

    private String remaining(PathStep step) {
        return step.remaining() == null
                ? ""
                : t("(可保留", " (may stay at ") + language.of(step.remaining()) + t("级)", ")");
    }

    private String dates(GradeConsequence consequence) {
        String text = language.of(consequence.text());
        String from = consequence.from() == null
                        || consequence.banUntil() != null
                        || text.contains(consequence.from().toString())
                ? ""
                : t(" 自 ", " from ") + consequence.from();
        String until =
                consequence.until() == null || text.contains(consequence.until().toString())
                        ? ""
                        : t(" 至 ", " until ") + consequence.until();
        return from + until;
    }

    private String meaning(Level level) {
        return switch (level) {
            case A -> t("优秀", "excellent");
            case B -> t("合规", "compliant");
            case C -> t("需整改", "to be rectified");
            case D -> t("可被吊销", "grounds for revocation");
        };
    }

    private String t(String chinese, String english) {
        return language.of(chinese, english);
    }
}
