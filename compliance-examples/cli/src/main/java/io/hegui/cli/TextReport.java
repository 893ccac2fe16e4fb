package io.hegui.cli;

import io.hegui.audit.Statistics;
import io.hegui.outlook.YearOutlook;
import io.hegui.report.InspectionReport;
import io.hegui.report.Intake;
import io.hegui.rule.Finding;
import io.hegui.rule.Profile;
import io.hegui.rule.RuleSet;
import io.hegui.rule.Severity;
import io.hegui.rule.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes an inspection report for a compliance officer to read: what matters first, and everything that was found.
 * Immutable and thread-safe.
 */
final class TextReport {

    private static final int FIRST = 5;
    private static final int BAR = 40;

    private final Language language;
    private final RuleSet rules;
    private final boolean fullNumbers;
    private final boolean colours;

    TextReport(Language language, RuleSet rules, boolean fullNumbers, boolean colours) {
        this.language = language;
        this.rules = rules;
        this.fullNumbers = fullNumbers;
        this.colours = colours;
    }

    /** The whole report, lines ended by LF. */
    String text(InspectionReport report) {
        Sheet sheet = new Sheet(language, colours);
        head(report, sheet);
        new GradeText(language, rules).write(report, sheet);
        List<Finding> failures = report.findings().stream()
                .filter(f -> f.verdict() == Verdict.FAIL)
                .toList();
        first(failures, sheet);
        findings(failures, sheet);
        undecided(report, sheet);
        application(report, sheet);
        statistics(report, sheet);
        rules(report, sheet);
        notice(sheet);
        return sheet.toString();
    }

    /** The head and the grade alone. */
    String grade(InspectionReport report) {
        Sheet sheet = new Sheet(language, colours);
        head(report, sheet);
        new GradeText(language, rules).withDetails().write(report, sheet);
        undecided(report, sheet);
        notice(sheet);
        return sheet.toString();
    }

    /** The same, and what it means for the year. */
    String grade(InspectionReport report, YearOutlook outlook) {
        Sheet sheet = new Sheet(language, colours);
        head(report, sheet);
        new GradeText(language, rules).withDetails().write(report, sheet);
        new ForecastText(language, rules).write(outlook, sheet);
        notice(sheet);
        return sheet.toString();
    }

    private void head(InspectionReport report, Sheet sheet) {
        sheet.bar();
        sheet.ends(
                sheet.in(Sheet.Colour.BOLD, t("呼叫中心许可证年度合规审查报告", "Compliance report for a call center license")),
                t("报告年度 ", "reporting year ") + report.year());
        sheet.ends(
                report.licensee() == null ? t("(未填企业名称)", "(no name given)") : report.licensee(),
                t("许可证 ", "license ") + (report.licenseNumber() == null ? "-" : report.licenseNumber()));
        String jurisdiction = report.jurisdiction() == null
                ? "-"
                : t(report.jurisdiction().labels().get(0) + " ", "")
                        + report.jurisdiction().code();
        sheet.ends(
                t("审查截至 ", "as of ") + report.asOf() + t("(含当日)", " (inclusive)"),
                t("属地 ", "jurisdiction ") + jurisdiction);
        String profile = report.ruleSet().profile() == Profile.LAW
                ? t("仅法律与规范性文件具约束力", "law and notices bind")
                : t("法律、规范与行业指南一并适用", "law, notices and guides bind");
        sheet.ends(
                t("口径 ", "profile ") + profile,
                t("规则集 ", "rule set ") + report.ruleSet().version() + " "
                        + report.ruleSet().digest().substring(0, 12));
        sheet.bar();
        intake(report, sheet);
        sheet.gap();
    }

    private void intake(InspectionReport report, Sheet sheet) {
        Map<String, @Nullable Intake> streams = new LinkedHashMap<>();
        streams.put(t("通话记录", "call records"), report.records().calls());
        streams.put(t("授权记录", "consent records"), report.records().consents());
        streams.put(t("投诉记录", "complaint cases"), report.records().complaints());
        streams.forEach((name, intake) -> {
            if (intake != null && intake.rejected() > 0) {
                String text = name
                        + t(" 读取 ", ": ")
                        + Language.number(intake.read())
                        + t(" 行，其中 ", " lines read, ")
                        + Language.number(intake.rejected())
                        + t(" 行无法解析(", " rejected (")
                        + Language.percent(intake.rejected(), intake.read())
                        + t(")。", ").");
                sheet.gap();
                if (intake.unreliable()) {
                    sheet.line(
                            sheet.in(
                                    Sheet.Colour.RED,
                                    t(
                                            "!! 警告：超过 1 % 的记录行无法读取，以下结论不完整。",
                                            "!! Warning: more than 1 % of the lines could not be read; what follows is incomplete.")));
                }
                sheet.paragraph(3, text);
                intake.rejections().stream()
                        .limit(FIRST)
                        .forEach(r -> sheet.paragraph(
                                3, r.file() + t(" 第 ", " line ") + r.line() + t(" 行:", ": ") + r.reason()));
            }
            if (intake != null && !intake.unknownFields().isEmpty()) {
                sheet.gap();
                sheet.paragraph(
                        3,
                        name
                                + t(" 中未识别、已忽略的字段：", ": unknown fields, ignored: ")
                                + String.join(t("、", ", "), intake.unknownFields()));
            }
        });
    }

    private void first(List<Finding> failures, Sheet sheet) {
        List<Finding> urgent = new ArrayList<>();
        failures.stream()
                .filter(Finding::counts)
                .filter(f -> f.severity() != Severity.ADVICE)
                .sorted(Comparator.comparing(Finding::severity)
                        .thenComparing(Finding::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(
                                Comparator.comparingLong(Finding::affected).reversed())
                        .thenComparing(Finding.REPORT_ORDER))
                .forEach(f -> {
                    if (urgent.size() < FIRST
                            && urgent.stream().noneMatch(u -> u.rule().equals(f.rule()))) {
                        urgent.add(f);
                    }
                });
        if (urgent.isEmpty()) {
            return;
        }
        FindingText texts = new FindingText(language, rules, fullNumbers);
        sheet.heading(t("先改这些", "Repair these first"));
        for (int i = 0; i < urgent.size(); i++) {
            Finding finding = urgent.get(i);
            String due = finding.dueOn() == null ? "" : t("  限期 ", "  due ") + finding.dueOn();
            sheet.line("  " + (i + 1) + ". " + texts.title(finding) + due);
            sheet.paragraph(5, language.of(finding.remediation()));
        }
    }

    private void findings(List<Finding> failures, Sheet sheet) {
        if (failures.isEmpty()) {
            sheet.heading(t("发现的问题", "Findings"));
            sheet.paragraph(2, t("没有发现问题。", "Nothing was found."));
            return;
        }
        FindingText texts = new FindingText(language, rules, fullNumbers);
        for (Severity severity : Severity.values()) {
            List<Finding> some =
                    failures.stream().filter(f -> f.severity() == severity).toList();
            if (!some.isEmpty()) {
                texts.write(severity, some, sheet);
            }
        }
    }

    private void undecided(InspectionReport report, Sheet sheet) {
        List<Finding> undecided = report.findings().stream()
                .filter(f -> f.verdict() == Verdict.INDETERMINATE)
                .toList();
        if (undecided.isEmpty()) {
            return;
        }
        sheet.heading(t("无法判定（不等于通过）", "Could not be judged (which is no pass)"));
        for (Finding finding : undecided) {
            sheet.ends(
                    "  " + language.of(rules.texts().get(finding.rule(), "title")),
                    finding.rule().value());
            sheet.paragraph(4, language.of(finding.message()));
        }
    }

    private void application(InspectionReport report, Sheet sheet) {
        if (report.application() == null) {
            return;
        }
        sheet.heading(t("许可证申请就绪情况（不计入年度等级）", "Readiness to apply for a license (no part of the grade)"));
        sheet.paragraph(
                2,
                report.application().ready()
                        ? t("已具备申请条件。", "Ready to apply.")
                        : t("尚不具备申请条件:", "Not ready to apply:"));
        for (Finding finding : report.application().findings()) {
            sheet.paragraph(
                    4,
                    "[" + language.of(finding.severity()) + "] " + finding.rule() + "  "
                            + language.of(finding.message()));
        }
    }

    private void statistics(InspectionReport report, Sheet sheet) {
        Statistics figures = report.audit().statistics();
        sheet.heading(t("全年数据", "The year in figures"));
        pair(
                sheet,
                t("通话", "calls"),
                Language.number(figures.calls()),
                t("接通", "connected"),
                Language.number(figures.connected()));
        pair(
                sheet,
                t("接通率", "connect rate"),
                percent(figures.connectRate()),
                t("外呼接通率", "outbound connect rate"),
                percent(figures.outboundConnectRate()));
        pair(
                sheet,
                t("平均通话时长", "average talk"),
                seconds(figures.averageTalkSeconds()),
                t("营销转化率", "conversion rate"),
                percent(figures.conversionRate()));
        pair(
                sheet,
                t("投诉", "complaints"),
                figures.complaints() == null ? "-" : Language.number(figures.complaints()),
                t("投诉率（每接通）", "complaint rate (of connected)"),
                percent(figures.complaintRate()));
        pair(
                sheet,
                t("主叫号码", "caller numbers"),
                Language.number(figures.callerNumbers()),
                t("用户号码", "user numbers"),
                Language.number(figures.distinctUsers()));
        sheet.gap();
        chart(sheet, t("每月通话", "Calls by month"), figures.callsByMonth(), 1);
        sheet.gap();
        chart(sheet, t("各时段通话", "Calls by hour"), figures.callsByHour(), 0);
    }

    private void pair(Sheet sheet, String name, String value, String otherName, String otherValue) {
        sheet.line("  " + Sheet.pad(name, 18) + Sheet.right(value, 14) + "      " + Sheet.pad(otherName, 32)
                + Sheet.right(otherValue, 14));
    }

    private void chart(Sheet sheet, String title, List<Long> counts, int first) {
        long most = Math.max(1, Collections.max(counts));
        sheet.line("  " + title);
        for (int i = 0; i < counts.size(); i++) {
            long count = counts.get(i);
            if (count > 0 || first == 1) {
                String bar = "#".repeat((int) (count * BAR / most));
                sheet.line("  " + Sheet.right(Integer.toString(i + first), 4) + Sheet.right(Language.number(count), 14)
                        + "  " + bar);
            }
        }
    }

    private void rules(InspectionReport report, Sheet sheet) {
        sheet.heading(t("规则", "Rules"));
        Map<String, Verdict> counts = new LinkedHashMap<>();
        counts.put(t("通过", "passed"), Verdict.PASS);
        counts.put(t("不合格", "failed"), Verdict.FAIL);
        counts.put(t("不适用", "not applicable"), Verdict.NOT_APPLICABLE);
        counts.put(t("无法判定", "could not be judged"), Verdict.INDETERMINATE);
        StringBuilder line = new StringBuilder(t("共 ", ""));
        line.append(report.audit().verdicts().size()).append(t(" 条", " rules"));
        counts.forEach((name, verdict) -> line.append(t("\uFF0C", ", "))
                .append(name)
                .append(' ')
                .append(report.audit().rulesWith(verdict).size()));
        sheet.paragraph(2, line.append(t("。", ".")).toString());
    }

    private void notice(Sheet sheet) {
        sheet.gap().bar();
        sheet.paragraph(
                0,
                t(
                        "本报告由规则自动生成，不构成法律意见。「行业指南」与「本项目」所列要求并非法律；以主管部门的要求为准。",
                        "Generated by rules; nothing here is legal advice. What GUIDE and OWN stand behind is not law;"
                                + " what the authority asks for prevails."));
    }

    private static String percent(@Nullable BigDecimal share) {
        return share == null ? "-" : Language.percent(share);
    }

    private String seconds(@Nullable BigDecimal seconds) {
        return seconds == null
                ? "-"
                : seconds.setScale(1, java.math.RoundingMode.HALF_UP).toPlainString() + t(" 秒", " s");
    }

    private String t(String chinese, String english) {
        return language.of(chinese, english);
    }
}
