package io.hegui.spark;

import io.hegui.Hegui;
import io.hegui.io.InputError;
import io.hegui.rule.Profile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The job as {@code spark-submit} runs it: reads, audits, writes a report a licensee and the ranking, prints the ranking. For one
 * thread.
 */
@Command(
        name = "spark-audit",
        mixinStandardHelpOptions = true,
        description = {
            "在 Apache Spark 上一次审查多家被许可人，每家一份报告，另附排名。",
            "Audit many licensees in one Spark job: a report each, and a ranking."
        },
        footer = {
            "",
            "退出码 exit codes: 0 完成 done; 1 完成，但有被许可人未能审查 done, some could not be audited;",
            "  2 用法错误或输入无法读取 bad usage or unreadable input",
            "不构成法律意见。Nothing here is legal advice."
        })
public final class SparkAuditCommand implements Callable<Integer> {

    private static final int UNUSABLE = 2;

    /** Held here, because a logger that nobody holds forgets its level. */
    private static final Logger VALIDATOR_LOG = Logger.getLogger("org.hibernate.validator");

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--packages",
            required = true,
            paramLabel = "FOLDER",
            description = {
                "材料包文件夹的上级文件夹，每家一个，各执行器以同一路径可见。",
                "The folder of package folders, one a licensee, at the same path on every executor."
            })
    private Path packages = Path.of("");

    @Option(
            names = "--calls",
            paramLabel = "TABLE",
            description = {
                "全部被许可人的通话大表；缺省读取各材料包中的 calls 文件。",
                "One table of the calls of all licensees; by default the call files of the packages are read."
            })
    private @Nullable String calls;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "大表格式 parquet、csv 或 json，缺省 parquet。Format of the table; parquet by default.")
    private TableFormat format = TableFormat.parquet;

    @Option(
            names = "--licensee-column",
            paramLabel = "NAME",
            description = {
                "大表中标明被许可人的列：文件夹名或许可证编号，缺省 licensee。",
                "The column of the table that names the licensee, by folder or license number; licensee by default."
            })
    private String licenseeColumn = "licensee";

    @Option(
            names = "--as-of",
            required = true,
            paramLabel = "DATE",
            description = "审查基准日，含当日。The day of the audit, inclusive.")
    private LocalDate asOf = LocalDate.EPOCH;

    @Option(
            names = "--profile",
            paramLabel = "guide|law",
            description = "依据层级，缺省 guide。Which layers bind; guide by default.")
    private Profile profile = Profile.GUIDE;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = {
                "写入 reports/<文件夹名>.json 与 ranking.txt、.csv、.json，位于提交作业的机器。",
                "Where reports/<folder>.json and ranking.txt, .csv, .json are written, on the driver's machine."
            })
    private Path out = Path.of("");

    @Option(
            names = "--split-mb",
            paramLabel = "N",
            description = "每个任务约读取的 MB 数，缺省 64。About how many MB of call files a task reads; 64 by default.")
    private int splitMegabytes = 64;

    @Option(
            names = "--full-numbers",
            description = "报告中显示完整号码，缺省遮蔽。Show full numbers in the reports; masked by default.")
    private boolean fullNumbers;

    /** Runs the job and ends the virtual machine with its exit code. */
    public static void main(String[] arguments) {
        VALIDATOR_LOG.setLevel(Level.WARNING);
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** Runs the job in the Spark session that there is, or opens one and closes it. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new SparkAuditCommand());
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((e, given) -> refuse(err, e.getMessage() + " (帮助 help: --help)"));
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            if (e instanceof InputError) {
                return refuse(err, e.getMessage());
            }
            throw e;
        });
        return line.execute(arguments);
    }

    private static int refuse(PrintWriter err, @Nullable String message) {
        err.println("spark-audit: " + String.valueOf(message).replace('\r', ' ').replace('\n', ' '));
        err.flush();
        return UNUSABLE;
    }

    @Override
    public Integer call() throws IOException {
        boolean ours = SparkSession.getActiveSession().isEmpty()
                && SparkSession.getDefaultSession().isEmpty();
        SparkSession spark = SparkSession.builder().appName("spark-audit").getOrCreate();
        try {
            Path reports = Files.createDirectories(out.resolve("reports"));
            Ranking ranking = audit(spark, inspected -> write(reports, inspected));
            Files.writeString(out.resolve("ranking.txt"), ranking.toText());
            Files.writeString(out.resolve("ranking.csv"), ranking.toCsv());
            Files.writeString(out.resolve("ranking.json"), ranking.toJson());
            PrintWriter terminal =
                    java.util.Objects.requireNonNull(spec).commandLine().getOut();
            terminal.print(ranking.toText());
            terminal.flush();
            return ranking.lines().stream().anyMatch(line -> line.error() != null) ? 1 : 0;
        } finally {
            if (ours) {
                spark.stop();
            }
        }
    }

    private Ranking audit(SparkSession spark, java.util.function.Consumer<Inspected> sink) {
        Profile layers = profile;
        SparkAudit audit = SparkAudit.asOf(asOf)
                .withSource(() -> Hegui.standard().withProfile(layers))
                .withSplitBytes(Math.multiplyExact((long) splitMegabytes, 1L << 20));
        SparkAudit shown = fullNumbers ? audit.withFullNumbers() : audit;
        return calls == null
                ? shown.folders(spark, packages, sink)
                : shown.table(spark, packages, format.read(spark, calls), licenseeColumn, sink);
    }

    private static void write(Path reports, Inspected inspected) {
        if (inspected.json() != null) {
            Path file = reports.resolve(inspected.name() + ".json");
            try {
                Files.writeString(file, inspected.json() + '\n');
            } catch (IOException e) {
                throw new InputError(
                        file + ": can't be written (" + e.getClass().getSimpleName() + ")", e);
            }
        }
    }
}
