package io.hegui.cli;

import io.hegui.fixtures.Defect;
import io.hegui.fixtures.PackageGenerator;
import io.hegui.fixtures.PackagePlan;
import io.hegui.model.Coverage;
import io.hegui.model.Province;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code compliance generate}: writes a package of invented data, clean or with chosen defects. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = "生成虚构的材料包，合规或带指定缺陷。Write a package of invented data, clean or with chosen defects.")
final class GenerateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "FOLDER", description = "空文件夹或尚不存在的文件夹。A folder that is empty or not there yet.")
    private Path folder = Path.of("");

    @Option(
            names = "--calls",
            paramLabel = "N",
            description = "通话数，至少 1000,缺省 20000。Calls, at least 1000; 20000 by default.")
    private int calls = 20_000;

    @Option(names = "--seed", paramLabel = "S", description = "随机种子，缺省 1。Seed; 1 by default.")
    private long seed = 1;

    @Option(names = "--year", paramLabel = "Y", description = "报告年度，缺省 2024。Reporting year; 2024 by default.")
    private int year = 2024;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = PackageOnDay.Day.class,
            description = "材料包针对的审查日，缺省次年 3 月 20 日。Day of the audit; 20 March of the filing year by default.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--defect",
            paramLabel = "RULE=COUNT",
            description = {
                "使该规则恰好不合格 COUNT 次，可重复。Make the rule fail exactly so often; may be given again.",
                "例 e.g. marketing/calling-hours=37, marketing/consent:EXPIRED=5"
            })
    private List<String> defects = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "csv|jsonl",
            description = "记录文件格式，缺省 csv。Format of the records; csv by default.")
    private PackagePlan.Format format = PackagePlan.Format.CSV;

    @Option(names = "--gzip", description = "压缩记录文件。Compress the record files.")
    private boolean gzip;

    @Option(names = "--split", description = "通话按月分文件。A file of calls a month.")
    private boolean split;

    @Option(
            names = "--charset",
            paramLabel = "utf-8|gb18030",
            description = "CSV 编码，缺省 utf-8。Charset of CSV; utf-8 by default.")
    private String charset = "utf-8";

    @Option(names = "--headers", paramLabel = "zh|en", description = "CSV 表头语言，缺省 en。Headers of CSV; en by default.")
    private Language headers = Language.en;

    @Option(names = "--jurisdiction", paramLabel = "CN-BJ", description = "属地省份。Province of the supervising bureau.")
    private String jurisdiction = "CN-BJ";

    @Option(names = "--coverage", paramLabel = "national|provincial", description = "许可证覆盖范围。Coverage of the license.")
    private Coverage coverage = Coverage.NATIONAL;

    GenerateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            PackagePlan plan = PackagePlan.ofCalls(calls)
                    .withSeed(seed)
                    .withYear(year, asOf == null ? LocalDate.of(year + 1, 3, 20) : asOf)
                    .in(Province.ofCode(jurisdiction), coverage)
                    .withFiles(format, gzip, split)
                    .withText(charset(), headers == Language.zh);
            for (String defect : defects) {
                for (Map.Entry<Defect, Integer> part : Defect.parse(defect).entrySet()) {
                    plan = plan.with(part.getKey(), part.getValue());
                }
            }
            PackageGenerator.generate(plan, folder);
        } catch (IllegalArgumentException e) {
            throw new Problem(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new Problem("无法生成 can't generate: " + e.getMessage());
        }
        terminal.err().println(folder + ": " + Language.number(calls) + " 条通话已生成 calls generated");
        return Compliance.DONE;
    }

    private Charset charset() {
        return switch (charset.toLowerCase(Locale.ROOT)) {
            case "utf-8", "utf8" -> StandardCharsets.UTF_8;
            case "gb18030", "gbk" -> Charset.forName("GB18030");
            default ->
                throw new Problem("--charset: 应为 utf-8 或 gb18030 expected utf-8 or gb18030, found '" + charset + "'");
        };
    }
}
