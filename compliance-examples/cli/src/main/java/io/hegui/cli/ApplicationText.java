package io.hegui.cli;

import io.hegui.obligation.Expectation;
import io.hegui.obligation.ProcedureState;
import io.hegui.obligation.ProcedureStatus;
import io.hegui.obligation.ProcedureStep;
import io.hegui.report.ApplicationSection;
import io.hegui.report.InspectionReport;
import io.hegui.rule.Finding;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.RuleSet;
import io.hegui.rule.Severity;
import io.hegui.rule.Source;
import io.hegui.rule.Verdict;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes whether a license can be applied for, what stands against it, and how far it has come. Immutable, thread-safe. */
final class ApplicationText {

    private static final int LABEL = 12;

    private final Language language;
    private final RuleSet rules;
    private final boolean colours;

    ApplicationText(Language language, RuleSet rules, boolean colours) {
        this.language = language;
        this.rules = rules;
        this.colours = colours;
    }

    /** The application of a report, whose package holds one; lines ended by LF. */
    String text(InspectionReport report, @Nullable ProcedureStatus status) {
        ApplicationSection section = report.application();
        if (section == null) {
            throw new IllegalArgumentException("the report holds no application");
        }
        Sheet sheet = new Sheet(language, colours);
        head(report, section, sheet);
        if (status == null) {
            row(sheet, t("进度", "Progress"), t("尚未提交，没有程序事件。", "Not submitted, nothing has happened yet."));
        } else {
            progress(status, sheet);
        }
        FindingText texts = new FindingText(language, rules, false).withAll();
        for (Severity severity : Severity.values()) {
            List<Finding> some = section.findings().stream()
                    .filter(f -> f.verdict() == Verdict.FAIL && f.severity() == severity)
                    .toList();
            if (!some.isEmpty()) {
                texts.write(language.of(severity) + meaning(severity), some, sheet);
            }
        }
        undecided(section, sheet);
        if (status != null) {
            derivation(status, sheet);
        }
        sheet.gap().bar();
        sheet.paragraph(
                0,
                t(
                        "申请检查不计入年度等级，不构成法律意见；以主管部门的要求为准。",
                        "No part of the yearly grade, and no legal advice; what the authority asks for prevails."));
        return sheet.toString();
    }

    private void head(InspectionReport report, ApplicationSection section, Sheet sheet) {
        sheet.bar();
        sheet.ends(
                sheet.in(Sheet.Colour.BOLD, t("呼叫中心许可证申请检查", "Check of an application for a license")),
                section.profile() == null ? "-" : profile(section));
        sheet.ends(
                report.licensee() == null ? t("(未填企业名称)", "(no name given)") : report.licensee(),
                t("截至 ", "as of ") + report.asOf() + t("(含当日)", " (inclusive)"));
        sheet.bar();
        String verdict = section.ready() ? t("已具备申请条件", "ready to apply") : t("尚不具备申请条件", "not ready to apply");
        sheet.line("  " + Sheet.pad(t("结论", "Verdict"), LABEL)
                + sheet.in(section.ready() ? Sheet.Colour.GREEN : Sheet.Colour.RED, verdict));
        if (!section.findings().isEmpty()) {
            row(sheet, t("问题", "Findings"), counts(section));
        }
    }

    private String profile(ApplicationSection section) {
        return switch (Objects.requireNonNull(section.profile())) {
            case NATIONAL -> t("全网(跨地区)", "national");
            case PROVINCIAL -> t("地网(省内)", "provincial");
            case BEIJING -> t("北京", "Beijing");
        };
    }

    private String counts(ApplicationSection section) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = section.findings().stream()
                    .filter(f -> f.verdict() == Verdict.FAIL && f.severity() == severity)
                    .count();
            if (count > 0) {
                parts.add(language.of(severity) + " " + count);
            }
        }
        long undecided = section.findings().stream()
                .filter(f -> f.verdict() == Verdict.INDETERMINATE)
                .count();
        if (undecided > 0) {
            parts.add(t("无法判定 ", "could not be judged ") + undecided);
        }
        return String.join(t("\uFF0C", ", "), parts);
    }

    private void progress(ProcedureStatus status, Sheet sheet) {
        String since = status.since() == null ? "" : t("(自 ", " (since ") + status.since() + ")";
        row(sheet, t("当前状态", "State"), language.of(status.state().title()) + since);
        row(sheet, t("经过", "So far"), path(status.history()));
        if (!status.pending().isEmpty()) {
            row(sheet, t("未到日期", "Not yet"), path(status.pending()));
        }
        Expectation next = status.next();
        if (next != null) {
            long late = ChronoUnit.DAYS.between(next.latest(), status.asOf());
            row(
                    sheet,
                    t("下一步", "Next"),
                    expected(next)
                            + (status.overdue() ? t("\uFF1B已超期 " + late + " 天", "; " + late + " days late") : ""));
            if (status.legalNext().size() > 1) {
                row(
                        sheet,
                        t("也可能", "Or"),
                        status.legalNext().stream()
                                .skip(1)
                                .map(ProcedureState::title)
                                .map(language::of)
                                .collect(Collectors.joining(t("\u3001", ", "))));
            }
            row(sheet, t("预计办结", "End"), expected(status.end()));
        }
    }

    private String path(List<ProcedureStep> steps) {
        return steps.stream()
                .map(step -> step.on() + " " + language.of(step.state().title()))
                .collect(Collectors.joining(" \u2192 "));
    }

    private String expected(Expectation expectation) {
        return language.of(expectation.state().title())
                + t("\uFF0C最早 ", ", ")
                + expectation.earliest()
                + t("\uFF0C最迟 ", " at the earliest, ")
                + expectation.latest()
                + t("", " at the latest")
                + (expectation.estimated() ? t("(估算)", " (estimated)") : "");
    }

    private void undecided(ApplicationSection section, Sheet sheet) {
        List<Finding> some = section.findings().stream()
                .filter(f -> f.verdict() == Verdict.INDETERMINATE)
                .toList();
        if (some.isEmpty()) {
            return;
        }
        sheet.heading(t("无法判定（不等于通过）", "Could not be judged (which is no pass)"));
        for (Finding finding : some) {
            sheet.ends(
                    "  " + language.of(rules.texts().get(finding.rule(), "title")),
                    finding.rule().value());
            sheet.paragraph(4, language.of(finding.message()));
        }
    }

    private void derivation(ProcedureStatus status, Sheet sheet) {
        Expectation shown = status.end();
        sheet.heading(t("期限怎样推算", "How the dates were found"));
        for (LocalizedText step : shown.derivation()) {
            sheet.labelled(2, "-", 2, language.of(step));
        }
        for (Source source : shown.sources()) {
            row(sheet, t("依据", "Source"), language.of(source, rules));
        }
    }

    private String meaning(Severity severity) {
        return switch (severity) {
            case BLOCKER -> t(":不能申请", ": no application is possible");
            case MAJOR -> t(":整改后方可申请", ": to be put right before applying");
            case MINOR -> t(":需要补正", ": to be supplemented");
            case ADVICE -> t(":建议改进", ": to be improved");
            case BONUS -> "";
        };
    }

    private static void row(Sheet sheet, String label, String body) {
        sheet.labelled(2, label, LABEL, body);
    }

    private String t(String chinese, String english) {
        return language.of(chinese, english);
    }
}
