package io.hegui.cli;

import io.hegui.io.CallReading;
import io.hegui.io.PackageFolder;
import io.hegui.io.RuleSets;
import io.hegui.rule.Facts;
import io.hegui.rules.anomaly.DailyAnomalies;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code compliance anomalies}: the daily report of anomalous calls that S4 asks for. */
@Command(
        name = "anomalies",
        mixinStandardHelpOptions = true,
        description = {
            "异常通话日报：高频、夜间、短时、重复呼出、被标记号码，及企业自身记录是否覆盖。",
            "Daily report of anomalous calls: frequency, night, short and repeated calls, flagged numbers, and whether"
                    + " the firm's own records cover them."
        })
final class AnomaliesCommand implements Callable<Integer> {

    /** Formats of the report. */
    enum Format {
        text,
        json
    }

    private final Terminal terminal;

    @Mixin
    private Inspection inspection = new Inspection();

    @Option(
            names = "--day",
            paramLabel = "DATE",
            converter = PackageOnDay.Day.class,
            description = "仅该日，缺省为全部日期。This day only; every day by default.")
    private @Nullable LocalDate day;

    @Option(names = "--format", paramLabel = "text|json", description = "格式，缺省 text。Format; text by default.")
    private Format format = Format.text;

    @Option(names = "--out", paramLabel = "FILE", description = "写入文件而非标准输出。Write to a file, not to standard output.")
    private @Nullable Path out;

    @Option(
            names = {"--full-numbers", "--full"},
            description = "显示完整号码，缺省遮蔽。Show full numbers; masked by default.")
    private boolean fullNumbers;

    AnomaliesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PackageFolder folder = PackageFolder.open(inspection.folder());
        Facts facts = Facts.of(folder.inspection(), inspection.asOf(terminal), RuleSets.load())
                .profile(inspection.profile())
                .build();
        DailyAnomalies found = CallReading.gather(
                folder, () -> DailyAnomalies.open(facts, day), inspection.threads(), terminal.progress());
        AnomalyReport report = new AnomalyReport(facts.year(), day, found.detections(), fullNumbers);
        OutputFile.writeOrPrint(
                out, terminal, format == Format.json ? report.json() : report.text(inspection.language()));
        return Compliance.DONE;
    }
}
