package io.hegui.render.xlsx;

import io.hegui.grade.Grade;
import io.hegui.render.RuleFindings;
import io.hegui.render.Words;
import io.hegui.report.Disclosure;
import io.hegui.report.InspectionReport;
import io.hegui.rule.Finding;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.RuleId;
import io.hegui.rule.RuleSet;
import io.hegui.rule.Verdict;
import io.hegui.rule.Violation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A report as a workbook, made to be worked through: a sheet of all findings with state, owner and day, a sheet a failed
 * rule with its examples, a sheet that explains. No cell holds a formula, and none begins as one would. Numbers and names
 * are masked unless asked for. The same report gives the same bytes. Immutable and thread-safe.
 */
public final class XlsxReport {

    private static final String OPEN = "待处理 open";
    private static final List<String> STATES =
            List.of(OPEN, "处理中 in progress", "已整改 repaired", "已复核 verified", "已豁免 waived");

    private static final List<Table.Column> FINDINGS = List.of(
            new Table.Column("级别\nSeverity", 10),
            new Table.Column("规则\nRule", 26),
            new Table.Column("标题\nTitle", 26),
            new Table.Column("结论\nVerdict", 12),
            new Table.Column("对象\nSubject", 18),
            new Table.Column("原因\nReason", 20),
            new Table.Column("涉及\nAffected", 10),
            new Table.Column("总数\nOf", 12),
            new Table.Column("比率\nRate", 9),
            new Table.Column("实测\nMeasured", 13),
            new Table.Column("限值\nLimit", 13),
            new Table.Column("说明\nMessage", 56),
            new Table.Column("整改\nRemedy", 56),
            new Table.Column("依据\nSource", 40),
            new Table.Column("后果\nThreat", 40),
            new Table.Column("限期\nDue", 12),
            new Table.Column("状态\nState", 16),
            new Table.Column("负责人\nOwner", 14),
            new Table.Column("计划完成\nPlanned", 12),
            new Table.Column("备注\nNote", 30));
    private static final int STATE_OF_FINDING = 16;

    private static final List<Table.Column> EXAMPLES = List.of(
            new Table.Column("记录\nRecord", 22),
            new Table.Column("对象\nSubject", 18),
            new Table.Column("原因\nReason", 22),
            new Table.Column("说明\nMessage", 60),
            new Table.Column("状态\nState", 16),
            new Table.Column("负责人\nOwner", 14),
            new Table.Column("完成日\nDone", 12),
            new Table.Column("备注\nNote", 36));
    private static final int STATE_OF_EXAMPLE = 4;

    private final RuleSet rules;
    private final Disclosure shown;

    private XlsxReport(RuleSet rules, Disclosure shown) {
        this.rules = rules;
        this.shown = shown;
    }

    /** Titles and sources come from these rules; those of the audit. */
    public static XlsxReport of(RuleSet rules) {
        return new XlsxReport(rules, Disclosure.MASKED);
    }

    /** The same, showing so much of numbers and names. */
    public XlsxReport showing(Disclosure value) {
        return new XlsxReport(rules, value);
    }

    /** Writes the workbook and leaves the stream open. */
    public void write(InspectionReport report, OutputStream out) throws IOException {
        Path file = Files.createTempFile("hegui-report", ".xlsx");
        try {
            try (OutputStream first = Files.newOutputStream(file);
                    Workbook book = new Workbook(first, "Hegui", "1.0")) {
                fill(book, report);
            }
            StableZip.write(file, report.asOf(), out);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void fill(Workbook book, InspectionReport report) {
        SheetNames names = new SheetNames();
        Worksheet all = book.newWorksheet(names.of("问题 Findings"));
        List<Finding> findings = report.audit().findings();
        List<RuleFindings> failed = RuleFindings.of(findings.stream()
                .filter(finding -> finding.verdict() == Verdict.FAIL)
                .toList());
        Map<RuleId, Worksheet> sheets = new HashMap<>();
        for (RuleFindings rule : failed) {
            sheets.put(rule.rule(), book.newWorksheet(names.of(rule.rule().value())));
        }
        Worksheet about = book.newWorksheet(names.of("说明 About"));
        Range states = about(about, report);
        findings(all, findings, sheets, report.grade(), states);
        for (RuleFindings rule : failed) {
            Worksheet sheet = sheets.get(rule.rule());
            if (sheet != null) {
                examples(sheet, rule, report.grade(), all.getName(), states);
            }
        }
    }

    private void findings(
            Worksheet sheet, List<Finding> findings, Map<RuleId, Worksheet> sheets, Grade grade, Range states) {
        Table table = new Table(sheet, 0, FINDINGS);
        for (Finding finding : findings) {
            RuleFindings alone = new RuleFindings(finding.rule(), finding.severity(), List.of(finding));
            table.row(
                    both(Words.of(finding.severity())),
                    finding.rule(),
                    both(Words.title(finding.rule(), rules)),
                    both(Words.of(finding.verdict())),
                    subject(finding),
                    finding.reason(),
                    finding.affected(),
                    finding.population(),
                    share(finding),
                    value(finding, "measured"),
                    value(finding, "limit"),
                    both(shown.text(finding, finding.message())),
                    both(shown.text(finding, finding.remediation())),
                    finding.sources().stream()
                            .map(source -> "[" + source.layer() + "] " + both(Words.of(source, rules)))
                            .collect(Collectors.joining("\n")),
                    finding.consequences().stream()
                            .map(consequence -> both(consequence.text()) + "\n["
                                    + consequence.source().layer() + "] " + both(Words.of(consequence.source(), rules)))
                            .collect(Collectors.joining("\n")),
                    finding.waiver() == null ? alone.dueOn(grade) : null,
                    state(finding),
                    null,
                    null,
                    waiver(finding));
            Worksheet own = sheets.get(finding.rule());
            if (own != null) {
                sheet.hyperlink(
                        table.at(),
                        1,
                        HyperLink.internal(
                                "'" + own.getName() + "'!A1", finding.rule().value()));
            }
        }
        table.finish(STATE_OF_FINDING, states);
    }

    private void examples(Worksheet sheet, RuleFindings rule, Grade grade, String allFindings, Range states) {
        sheet.value(0, 0, CellText.of(both(Words.title(rule.rule(), rules)).replace("\n", "  ")));
        sheet.style(0, 0).bold().fontSize(13).set();
        sheet.value(
                1,
                0,
                CellText.of(rule.rule() + "  " + both(Words.of(rule.severity())).replace("\n", " ") + "  "
                        + Words.number(rule.affected()) + " / " + Words.number(rule.population())
                        + (rule.dueOn(grade) == null ? "" : "  限期 due " + rule.dueOn(grade))));
        sheet.hyperlink(2, 0, HyperLink.internal("'" + allFindings + "'!A1", "← 全部问题 all findings"));
        Table table = new Table(sheet, 3, EXAMPLES);
        for (Finding finding : rule.findings()) {
            List<@Nullable String> records = new ArrayList<>(finding.examples());
            if (records.isEmpty()) {
                records.add(null);
            }
            for (String record : records) {
                table.row(
                        record,
                        subject(finding),
                        finding.reason(),
                        both(shown.text(finding, finding.message())),
                        state(finding),
                        null,
                        null,
                        null);
            }
            if (finding.affected() > finding.examples().size()
                    && !finding.examples().isEmpty()) {
                table.row(
                        "…",
                        subject(finding),
                        finding.reason(),
                        "另有 "
                                + Words.number(
                                        finding.affected() - finding.examples().size()) + " 条未列出\n"
                                + Words.number(
                                        finding.affected() - finding.examples().size()) + " more, not listed",
                        null,
                        null,
                        null,
                        null);
            }
        }
        table.finish(STATE_OF_EXAMPLE, states);
    }

    private Range about(Worksheet sheet, InspectionReport report) {
        sheet.width(0, 30);
        sheet.width(1, 70);
        String[][] lines = {
            {"企业 Licensee", report.licensee()},
            {"许可证 License", report.licenseNumber()},
            {"报告年度 Reporting year", Integer.toString(report.year())},
            {"审查截至 As of the end of", report.asOf().toString()},
            {
                "信用等级 Grade",
                report.grade().level() + "  "
                        + both(Words.meaning(report.grade().level())).replace("\n", " ")
            },
            {"得分 Score", report.grade().score().toPlainString()},
            {"等级范围 Range", report.grade().worst() + " – " + report.grade().best()},
            {"规则集 Rule set", report.ruleSet().version() + " " + report.ruleSet().digest()},
            {"口径 Profile", both(Words.of(report.ruleSet().profile())).replace("\n", " ")},
            {
                "说明 Notice",
                "不构成法律意见。GUIDE 与 OWN 所列要求并非法律。"
                        + " Nothing here is legal advice. What GUIDE and OWN stand behind is not law."
            },
            {"号码与姓名 Numbers and names", shown == Disclosure.MASKED ? "已遮蔽 masked" : "完整显示 in full: 请勿外传 do not pass on"}
        };
        int row = 0;
        for (String[] line : lines) {
            sheet.value(row, 0, line[0]);
            sheet.style(row, 0).bold().verticalAlignment("top").set();
            if (line[1] != null) {
                sheet.value(row, 1, CellText.of(line[1]));
            }
            sheet.style(row, 1).wrapText(true).set();
            row++;
        }
        sheet.value(row + 1, 0, "状态 States");
        sheet.style(row + 1, 0).bold().set();
        int first = row + 2;
        for (int i = 0; i < STATES.size(); i++) {
            sheet.value(first + i, 0, STATES.get(i));
        }
        return sheet.range(first, 0, first + STATES.size() - 1, 0);
    }

    private String subject(Finding finding) {
        return finding.subject().equals(Violation.WHOLE) ? "" : shown.subject(finding);
    }

    private static @Nullable Double share(Finding finding) {
        return finding.population() <= 1 || finding.affected() > finding.population()
                ? null
                : (double) finding.affected() / finding.population();
    }

    private @Nullable String value(Finding finding, String name) {
        Object value = finding.values().get(name);
        return value == null ? null : shown.value(value).toString();
    }

    private static String state(Finding finding) {
        return finding.waiver() == null ? OPEN : STATES.get(STATES.size() - 1);
    }

    private @Nullable String waiver(Finding finding) {
        return finding.waiver() == null
                ? null
                : "已豁免，至 waived until " + finding.waiver().expiresOn()
                        + (finding.waiver().reason() == null
                                ? ""
                                : "\n" + finding.waiver().reason());
    }

    private static String both(LocalizedText text) {
        return Table.both(text);
    }
}
