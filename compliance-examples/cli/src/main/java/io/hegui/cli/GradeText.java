package io.hegui.cli;

import io.hegui.grade.Cap;
import io.hegui.grade.Deduction;
import io.hegui.grade.Grade;
import io.hegui.grade.GradeConsequence;
import io.hegui.grade.Obstacle;
import io.hegui.grade.PathStep;
import io.hegui.grade.PathUpward;
import io.hegui.model.Level;
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

    private final Language language;
    private final RuleSet rules;

    GradeText(Language language, RuleSet rules) {
        this.language = language;
        this.rules = rules;
    }

    void write(Grade grade, Sheet sheet) {
        verdict(grade, sheet);
        reasons(grade, sheet);
        for (GradeConsequence consequence : grade.consequences()) {
            sheet.labelled(2, t("后果", "Follows"), LABEL, language.of(consequence.text()) + dates(consequence));
        }
        sheet.heading(t("怎样提升等级", "How to better the grade"));
        if (grade.paths().isEmpty()) {
            sheet.paragraph(2, t("已是最高等级。", "It is the best grade already."));
        }
        grade.paths().forEach(path -> path(path, sheet));
        sheet.gap();
        sheet.paragraph(
                2,
                t("分值与封顶依", "Points and caps by ")
                        + language.of(grade.policyTitle())
                        + t("(版本 ", " (version ")
                        + grade.policyVersion()
                        + t(")。", ")."));
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
            sheet.labelled(2, t("封顶", "Cap"), LABEL, language.of(cap.text()) + title(cap));
        }
    }

    private String title(Cap cap) {
        return cap.rule() == null || !rules.texts().has(cap.rule(), "title")
                ? ""
                : t("\uFF08", " (") + language.of(rules.texts().get(cap.rule(), "title")) + t("\uFF09", ")");
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
                    step.rule() + "  " + language.of(rules.texts().get(step.rule(), "title")) + remaining(step));
        }
    }

    private String remaining(PathStep step) {
        return step.remaining() == null
                ? ""
                : t("(可保留", " (may stay at ") + language.of(step.remaining()) + t("级)", ")");
    }

    private String dates(GradeConsequence consequence) {
        String text = language.of(consequence.text());
        String from =
                consequence.from() == null || text.contains(consequence.from().toString())
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
