package io.hegui.cli;

import io.hegui.evidence.DrillAnswer;
import io.hegui.evidence.DrillDesk;
import io.hegui.evidence.DrillPoint;
import io.hegui.evidence.DrillReport;
import io.hegui.evidence.DrilledCall;
import io.hegui.evidence.Standing;
import io.hegui.io.EvidenceSummary;
import io.hegui.rule.Finding;
import java.util.List;

/** A drill as a page of text. Immutable and thread-safe. */
final class DrillText {

    private static final int FINDINGS_SHOWN = 3;
    private static final int LABEL = 12;

    private final Language language;
    private final boolean colours;
    private final boolean full;

    DrillText(Language language, boolean colours, boolean full) {
        this.language = language;
        this.colours = colours;
        this.full = full;
    }

    String text(DrillReport report) {
        Sheet sheet = new Sheet(language, colours);
        sheet.bar();
        sheet.ends(
                language.of("飞行检查演练", "Inspection drill") + "  " + report.asOf(),
                language.of("准备度 ", "Readiness ") + report.readiness().score().toPlainString() + " / 100  "
                        + language.of(report.readiness().level().text()));
        sheet.bar();
        sheet.paragraph(
                0,
                language.of(
                        "评分为本项目自定：样本通话举证 60 分，现场答问 40 分。",
                        "The score is this project's own: 60 points for the sampled calls, 40 for the answers."));
        sheet.line(language.of("样本举证 ", "Calls ") + report.readiness().calls().toPlainString() + " / 60   "
                + language.of("现场答问 ", "Answers ")
                + report.readiness().answers().toPlainString() + " / 40   "
                + language.of("种子 ", "Seed ") + report.seed());
        sheet.heading(
                language.of("一、抽样通话", "1. Sampled calls") + " " + report.calls().size() + " / " + report.wanted());
        if (report.calls().isEmpty()) {
            sheet.line(language.of("没有可抽取的接通通话。", "There is no connected call to draw."));
        }
        report.calls().forEach(call -> call(sheet, call));
        int turn = 0;
        for (DrillDesk desk : DrillDesk.values()) {
            sheet.heading(language.of("二三四".substring(turn, turn + 1) + "、", (turn + 2) + ". ")
                    + language.of(desk.text()));
            report.answers().stream()
                    .filter(answer -> answer.question().desk() == desk && answer.applies())
                    .forEach(answer -> answer(sheet, answer));
            turn++;
        }
        sheet.gap().line(language.of("不构成法律意见。", "Nothing here is legal advice."));
        return sheet.toString();
    }

    private void call(Sheet sheet, DrilledCall call) {
        EvidenceSummary.text(List.of(call.evidence()), language == Language.en, full)
                .strip()
                .lines()
                .map(line -> line.startsWith("1. ") ? line.substring(3) : line)
                .forEach(sheet::line);
        for (DrillPoint point : call.points()) {
            sheet.labelled(
                    3, mark(point.standing()), LABEL, language.of(point.item().text()) + " " + point.reason());
        }
        if (!call.failedRules().isEmpty()) {
            sheet.labelled(
                    3, language.of("不合规则", "fails"), LABEL, String.join(language.of("、", ", "), call.failedRules()));
        }
        sheet.gap();
    }

    private void answer(Sheet sheet, DrillAnswer answer) {
        sheet.labelled(
                0, mark(answer.standing()), LABEL, language.of(answer.question().text()));
        List<Finding> counting = answer.findings().stream()
                .filter(finding -> finding.waiver() == null)
                .toList();
        counting.stream()
                .limit(FINDINGS_SHOWN)
                .forEach(finding ->
                        sheet.labelled(LABEL, "-", 2, finding.rule() + " " + language.of(finding.message())));
        if (counting.size() > FINDINGS_SHOWN) {
            sheet.labelled(
                    LABEL,
                    "-",
                    2,
                    language.of(
                            "另有 " + (counting.size() - FINDINGS_SHOWN) + " 项",
                            (counting.size() - FINDINGS_SHOWN) + " more"));
        }
    }

    private String mark(Standing standing) {
        return language.of(standing.text());
    }
}
