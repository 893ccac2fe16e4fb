package io.hegui.cli;

import io.hegui.importers.CallImport;
import io.hegui.importers.ImportMapping;
import io.hegui.importers.ImportSummary;
import io.hegui.importers.MappingProposal;
import io.hegui.importers.OwnSide;
import io.hegui.importers.SourceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code compliance convert}: call records of other systems become ours. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = {
            "将其他系统的通话记录转换为本库格式（calls.csv）。Convert call records of other systems to ours (calls.csv).",
            "可读 Asterisk(Master.csv、cdr 表)、FreeSWITCH(CSV、JSON),及附映射文件的任意 CSV、XLSX。",
            "Reads Asterisk (Master.csv, cdr table), FreeSWITCH (CSV, JSON), and any CSV or XLSX with a mapping file."
        },
        footer = {
            "",
            "示例 examples:",
            "  compliance convert Master.csv --out calls.csv --trunk PJSIP/carrier- --extensions '1\\d{3}'",
            "  compliance convert 通话清单.xlsx --propose --out mapping.json",
            "  compliance convert 通话清单.xlsx --mapping mapping.json --out package-2024",
            "无法得知的内容留空，绝不臆造。What can't be known stays absent, nothing is invented."
        })
final class ConvertCommand implements Callable<Integer> {

    /** Formats of the summary. */
    enum Format {
        text,
        json
    }

    /** What {@code --from} may be. */
    enum From {
        asterisk(SourceKind.ASTERISK),
        freeswitch(SourceKind.FREESWITCH),
        table(SourceKind.TABLE);

        private final SourceKind kind;

        From(SourceKind kind) {
            this.kind = kind;
        }
    }

    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "输入文件，或其文件夹；可为 .gz。Files to read, or folders of them; also .gz.")
    private List<Path> inputs = List.of();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE|FOLDER",
            description = {
                "写入的文件，或已有的文件夹（写入其中的 calls.csv）；.gz 则压缩。",
                "File to write, or a folder that exists (calls.csv in it); compressed when it ends with .gz."
            })
    private Path out = Path.of("");

    @Option(
            names = "--from",
            paramLabel = "asterisk|freeswitch|table",
            description = "来源系统，缺省自动识别。The system; found out by default.")
    private @Nullable From from;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "映射文件，见 docs/imports.md。A mapping file, see docs/imports.md.")
    private @Nullable Path mapping;

    @Option(
            names = "--propose",
            description = {
                "不转换，按表头拟出映射文件写入 --out，供人工核对。",
                "Don't convert: write a mapping, proposed from the headers, to --out, for a person to correct."
            })
    private boolean propose;

    @Option(
            names = "--own-number",
            paramLabel = "NUMBER",
            description = "本中心号码，可重复，用于判断方向。A number of the center, to tell the direction; repeatable.")
    private List<String> ownNumbers = List.of();

    @Option(names = "--extensions", paramLabel = "REGEX", description = "分机号的模式。Pattern of inner numbers.")
    private @Nullable String extensions;

    @Option(
            names = "--trunk",
            paramLabel = "PREFIX",
            description = "中继线路名的开头，可重复。Beginning of the names of trunk channels; repeatable.")
    private List<String> trunks = List.of();

    @Option(
            names = "--inbound-context",
            paramLabel = "NAME",
            description = "呼入的拨号方案上下文，可重复。Dial-plan context of inbound calls; repeatable.")
    private List<String> inbound = List.of();

    @Option(
            names = "--outbound-context",
            paramLabel = "NAME",
            description = "呼出的拨号方案上下文，可重复。Dial-plan context of outbound calls; repeatable.")
    private List<String> outbound = List.of();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "输入时间的时区，缺省 Asia/Shanghai。Time zone of the input; Asia/Shanghai by default.")
    private @Nullable String zone;

    @Option(
            names = "--window",
            paramLabel = "MINUTES",
            description = {
                "同一通话的下一段最迟在前段结束后多少分钟开始，0 至 1440,缺省 60。",
                "How many minutes after the end of one leg the next of the same call may begin; 60 by default."
            })
    private int window = 60;

    @Option(names = "--headers", paramLabel = "zh|en", description = "表头语言，缺省 en。Headers; en by default.")
    private Language headers = Language.en;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "小结格式，缺省 text。Format of the summary; text by default.")
    private Format format = Format.text;

    @Option(names = "--lang", paramLabel = "zh|en", description = "小结语言，缺省 zh。Language of the summary; zh by default.")
    private Language language = Language.zh;

    ConvertCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Path> files = files();
        if (propose) {
            return propose(files);
        }
        ImportSummary summary;
        Path target = Files.isDirectory(out) ? out.resolve("calls.csv") : out;
        try {
            summary = CallImport.by(told())
                    .withWindow(Duration.ofMinutes(window))
                    .convert(files, target, headers == Language.zh, terminal.progress());
        } catch (IllegalArgumentException e) {
            throw new Problem(String.valueOf(e.getMessage()));
        }
        terminal.out()
                .print(
                        format == Format.json
                                ? summary.toJson()
                                : new ConvertText(language, terminal.colours()).text(summary, target));
        terminal.out().flush();
        return Compliance.DONE;
    }

    private int propose(List<Path> files) {
        if (files.size() != 1 || Files.isDirectory(out)) {
            throw new Problem("--propose: 应为一个输入文件和一个 --out 文件 expected one file to read and a file as --out");
        }
        ImportMapping proposed = MappingProposal.of(files.get(0), told());
        OutputFile.write(out, writer -> writer.write(proposed.toJson()));
        terminal.out()
                .println(proposed.fields().size() + " 个字段已拟定 fields proposed, "
                        + proposed.notUnderstood().size() + " 列未识别 columns not understood → " + out);
        terminal.out()
                .println(
                        language == Language.zh
                                ? "请核对每个字段与取值（null 为含义不明），再以 --mapping 转换。"
                                : "Check every field and every value (null: meaning unknown), then convert with --mapping.");
        terminal.out().flush();
        return Compliance.DONE;
    }

    /** The mapping file with what the options add. */
    private ImportMapping told() {
        ImportMapping read = mapping == null ? ImportMapping.none() : ImportMapping.read(mapping);
        OwnSide own = read.own();
        OwnSide both = new OwnSide(
                joined(own.numbers(), ownNumbers),
                extensions == null ? own.extensions() : extensions,
                joined(own.trunks(), trunks),
                joined(own.inboundContexts(), inbound),
                joined(own.outboundContexts(), outbound));
        ImportMapping told = read.withOwn(both);
        told = zone == null ? told : told.withZone(zone);
        return from == null ? told : told.withSource(from.kind);
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    /** The files; of a folder all in the order of their names. */
    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (Path input : inputs) {
            if (!Files.isDirectory(input)) {
                files.add(input);
                continue;
            }
            try (Stream<Path> entries = Files.list(input)) {
                entries.filter(Files::isRegularFile)
                        .filter(file -> !file.getFileName().toString().startsWith("."))
                        .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                        .forEach(files::add);
            } catch (IOException e) {
                throw new Problem(input + ": 无法读取 can't be read");
            }
        }
        return files;
    }
}
