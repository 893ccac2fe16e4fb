package io.hegui.cli;

import io.hegui.Hegui;
import io.hegui.ScannedPackage;
import io.hegui.render.EarlierReport;
import io.hegui.report.Disclosure;
import io.hegui.report.InspectionReport;
import io.hegui.rule.Finding;
import io.hegui.rule.RuleId;
import io.hegui.rule.Severity;
import io.hegui.rule.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code compliance audit}: audits a package and prints the report. */
@Command(name = "audit", mixinStandardHelpOptions = true, description = "审查材料包并给出报告。Audit a package and report.")
final class AuditCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private Inspection inspection = new Inspection();

    @Option(
            names = "--format",
            paramLabel = "text|json|html|xlsx|junit|pdf",
            description = "报告格式，缺省 text。Format of the report; text by default.")
    private ReportFormat format = ReportFormat.text;

    @Option(names = "--out", paramLabel = "FILE", description = "写入文件而非标准输出。Write to a file, not to standard output.")
    private @Nullable Path out;

    @Option(
            names = "--earlier",
            paramLabel = "FILE",
            description = {
                "往年的 JSON 报告，可重复，用于 html 与 pdf 的历年对比。",
                "A JSON report of an earlier year, to stand beside this one in html and pdf; repeatable."
            })
    private List<Path> earlier = List.of();

    @Option(
            names = "--forecast",
            description = {"并推算本年度，用于 html 与 pdf，均为估计。", "And what it means for the year, in html and pdf. Estimates."})
    private boolean forecast;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = {
                "存在达到该级别的问题时退出码为 1:BLOCKER、MAJOR、MINOR、ADVICE。",
                "Exit with 1 when a finding that nobody waived is at least that severe."
            })
    private @Nullable Severity failOn;

    @Option(
            names = "--all-violations",
            paramLabel = "FILE",
            description = {
                "将每条不合格记录写入 CSV(规则、原因、记录编号、时间),不含号码。",
                "Write every failing record to a CSV file (rule, reason, record, time), without numbers."
            })
    private @Nullable Path allViolations;

    @Option(
            names = {"--full-numbers", "--full"},
            description = "报告中显示完整号码，缺省遮蔽。Show full numbers in the report; masked by default.")
    private boolean fullNumbers;

    AuditCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (format.binary() && out == null) {
            throw new Problem("--format " + format + ": 须用 --out 指定文件 needs --out FILE");
        }
        if (!earlier.isEmpty() && !format.isPage()) {
            throw new Problem("--earlier: 只用于 --format html 或 pdf is for --format html or pdf");
        }
        if (forecast && !format.isPage()) {
            throw new Problem("--forecast: 只用于 --format html 或 pdf，其他见 grade --forecast"
                    + " is for --format html or pdf; grade --forecast prints it");
        }
        List<EarlierReport> before = earlier.stream().map(EarlierReport::read).toList();
        Hegui hegui = inspection.hegui();
        ScannedPackage scanned =
                forecast ? hegui.scan(inspection.folder(), inspection.asOf(terminal), terminal.progress()) : null;
        InspectionReport report = scanned == null ? inspection.inspect(hegui, terminal) : scanned.report();
        ReportFormat.Manner manner = new ReportFormat.Manner(
                hegui,
                inspection.language(),
                fullNumbers ? Disclosure.FULL : Disclosure.MASKED,
                before,
                scanned == null ? null : scanned.forecast(),
                out == null && terminal.colours(),
                terminal.environment());
        if (out == null) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            format.write(report, manner, bytes);
            terminal.out().print(bytes.toString(StandardCharsets.UTF_8));
            terminal.out().flush();
        } else {
            OutputFile.writeBytes(out, bytes -> format.write(report, manner, bytes));
        }
        if (allViolations != null) {
            listViolations(report, hegui, allViolations);
        }
        return failOn != null && report.findings().stream().anyMatch(f -> reaches(f, failOn))
                ? Compliance.FOUND
                : Compliance.DONE;
    }

    private void listViolations(InspectionReport report, Hegui hegui, Path file) {
        Set<RuleId> failed = new TreeSet<>(report.audit().rulesWith(Verdict.FAIL));
        long listed = ViolationFile.write(
                inspection.folder(), hegui.rules(), report.asOf(), inspection.profile(), failed, file);
        terminal.err().println(file + ": " + Language.number(listed) + " 条不合格记录 failing records");
    }

    private static boolean reaches(Finding finding, Severity severity) {
        return finding.counts() && finding.severity().isAtLeast(severity);
    }
}
