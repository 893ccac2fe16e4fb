package io.hegui.cli;

import io.hegui.evidence.CallEvidence;
import io.hegui.io.EvidenceBundle;
import io.hegui.io.EvidenceFinder;
import io.hegui.io.EvidenceSummary;
import io.hegui.io.PackageIndex;
import io.hegui.io.RuleSets;
import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code compliance evidence}: finds a call and hands out what the package holds about it. */
@Command(
        name = "evidence",
        mixinStandardHelpOptions = true,
        description = {
            "查找一通通话并导出举证材料：记录、录音、授权、标注时段、投诉处理、坐席证书。",
            "Find a call and hand out its evidence: record, recording, consent, segments, complaint, certificate."
        })
final class EvidenceCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "PACKAGE", description = "材料包文件夹。Package folder.")
    private Path folder = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "CALL-ID",
            description = "通话编号；编号重复时全部列出。Id of the call; every bearer of it is shown.")
    private @Nullable String callId;

    @Option(
            names = "--at",
            paramLabel = "MINUTE",
            description = "通话开始的分钟，与 --number 同用。Minute in which it started, with --number: 2024-03-15T14:32")
    private @Nullable String at;

    @Option(names = "--number", paramLabel = "N", description = "主叫或被叫号码。Number on either side.")
    private @Nullable String number;

    @Option(
            names = "--out",
            paramLabel = "DIR|FILE.zip",
            description = {
                "写入文件夹或 zip 文件，附 SHA-256 清单；缺省仅打印摘要。",
                "Write a folder or zip file with a manifest of SHA-256 digests; by default only a summary is printed."
            })
    private @Nullable Path out;

    @Option(
            names = {"--full-numbers", "--full"},
            description = {
                "号码与姓名不遮蔽，并附原始记录行；缺省遮蔽。录音与凭证总是原样复制。",
                "Numbers and names in full, and the raw record lines; masked by default. Recordings and proofs are"
                        + " copied as they are in either case."
            })
    private boolean full;

    @Option(
            names = "--index",
            paramLabel = "FILE",
            description = "索引文件，缺省为 PACKAGE.index。Index file; PACKAGE.index beside the package by default.")
    private @Nullable Path indexFile;

    @Option(names = "--lang", paramLabel = "zh|en", description = "语言，缺省中文。Language; Chinese by default.")
    private Language language = Language.zh;

    EvidenceCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        requireOneQuestion();
        try (PackageIndex index = PackageIndex.open(
                folder,
                indexFile == null ? PackageIndex.beside(folder) : indexFile,
                Runtime.getRuntime().availableProcessors(),
                terminal.progress())) {
            if (index.isFresh()) {
                terminal.err().println("已建立索引 indexed: " + Language.number(index.bytes()) + " bytes");
            }
            EvidenceFinder finder = EvidenceFinder.open(folder, index, RuleSets.load(), CatalogueConsents.FINDER);
            List<CallEvidence> calls = found(finder);
            if (out != null) {
                EvidenceBundle.write(finder, calls, out, full);
                terminal.err().println(out + ": " + calls.size() + " 通通话 calls");
            } else {
                terminal.out().print(EvidenceSummary.text(calls, language == Language.en, full));
                terminal.out().flush();
            }
        }
        return Compliance.DONE;
    }

    private void requireOneQuestion() {
        boolean byMinute = at != null && number != null;
        boolean half = at != null ^ number != null;
        if (half || byMinute == (callId != null)) {
            throw new Problem("应给出 CALL-ID，或 --at 与 --number expected CALL-ID, or --at and --number together");
        }
    }

    private List<CallEvidence> found(EvidenceFinder finder) {
        if (callId != null) {
            List<CallEvidence> calls = finder.ofCall(callId);
            if (calls.isEmpty()) {
                throw new Problem("没有该编号的通话 found no call with that id");
            }
            return calls;
        }
        Moment minute = at == null ? null : Moment.tryParse(at);
        if (minute == null || minute.precision() == Moment.Precision.DAY || number == null) {
            throw new Problem("--at: 应为分钟 expected a minute such as 2024-03-15T14:32, found '" + at + "'");
        }
        List<CallEvidence> calls = finder.at(minute, PhoneNumber.of(number));
        if (calls.isEmpty()) {
            throw new Problem("该分钟没有该号码的通话 found no call of that number in that minute");
        }
        return calls;
    }
}
