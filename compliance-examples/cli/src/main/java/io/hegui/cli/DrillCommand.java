package io.hegui.cli;

import io.hegui.evidence.CallEvidence;
import io.hegui.evidence.DrillReport;
import io.hegui.evidence.DrilledCall;
import io.hegui.io.Drill;
import io.hegui.io.DrillJson;
import io.hegui.io.DrillQuestions;
import io.hegui.io.EvidenceBundle;
import io.hegui.io.EvidenceFinder;
import io.hegui.io.PackageIndex;
import io.hegui.io.RuleSets;
import io.hegui.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code compliance drill}: what an unannounced check would find. */
@Command(
        name = "drill",
        mixinStandardHelpOptions = true,
        description = {
            "飞行检查演练：按检查人员的方式抽样、举证、答问、评分。",
            "Inspection drill: draw calls as inspectors do, show the evidence, answer their questions, score."
        })
final class DrillCommand implements Callable<Integer> {

    /** Formats of the report. */
    enum Format {
        text,
        json
    }

    private final Terminal terminal;

    @Mixin
    private Inspection inspection = new Inspection();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "抽样种子，缺省为 1；同一种子样本相同。Seed, 1 by default; the same seed draws the same sample.")
    private long seed = 1;

    @Option(names = "--size", paramLabel = "N", description = "抽取通话数，缺省 3。How many calls; 3 by default.")
    private int size = Drill.STANDARD_SIZE;

    @Option(names = "--format", paramLabel = "text|json", description = "格式，缺省 text。Format; text by default.")
    private Format format = Format.text;

    @Option(names = "--out", paramLabel = "FILE", description = "写入文件而非标准输出。Write to a file, not to standard output.")
    private @Nullable Path out;

    @Option(
            names = "--evidence",
            paramLabel = "DIR|FILE.zip",
            description = "同时导出样本的举证材料。Also write the evidence of the sample.")
    private @Nullable Path evidence;

    @Option(
            names = {"--full-numbers", "--full"},
            description = "号码与姓名不遮蔽，缺省遮蔽。Numbers and names in full; masked by default.")
    private boolean full;

    @Option(
            names = "--index",
            paramLabel = "FILE",
            description = "索引文件，缺省为 PACKAGE.index。Index file; PACKAGE.index beside the package by default.")
    private @Nullable Path indexFile;

    DrillCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (size < 1) {
            throw new Problem("--size: 应为 1 或以上 expected 1 or more, found " + size);
        }
        RuleSet rules = RuleSets.load();
        Path folder = inspection.folder();
        int threads = inspection.threads();
        try (PackageIndex index = PackageIndex.open(
                folder, indexFile == null ? PackageIndex.beside(folder) : indexFile, threads, terminal.progress())) {
            EvidenceFinder finder = EvidenceFinder.open(folder, index, rules, CatalogueConsents.FINDER);
            Drill drill = new Drill(
                    rules,
                    inspection.profile(),
                    inspection.asOf(terminal),
                    seed,
                    size,
                    Drill.STANDARD_MONTHS,
                    DrillQuestions.standard());
            DrillReport report = drill.run(folder, finder, threads, terminal.progress());
            OutputFile.writeOrPrint(out, terminal, text(report));
            if (evidence != null) {
                List<CallEvidence> calls =
                        report.calls().stream().map(DrilledCall::evidence).toList();
                EvidenceBundle.write(finder, calls, evidence, full);
            }
        }
        return Compliance.DONE;
    }

    private String text(DrillReport report) {
        return format == Format.json
                ? DrillJson.text(report, full)
                : new DrillText(inspection.language(), out == null && terminal.colours(), full).text(report);
    }
}
