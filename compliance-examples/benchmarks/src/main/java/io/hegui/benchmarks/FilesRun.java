package io.hegui.benchmarks;

import io.hegui.benchmarks.engines.Case;
import io.hegui.benchmarks.engines.Counts;
import io.hegui.benchmarks.engines.Engine;
import io.hegui.benchmarks.process.DuckDb;
import io.hegui.benchmarks.process.Fork;
import io.hegui.fixtures.PackagePlan.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** From a file to the finished report, beside libraries that only read, and DuckDB; processes in turn. Immutable. */
final class FilesRun {

    /** After about so many records all is compiled that will be; the last pass is what counts as warm. */
    private static final int WARM_AFTER = 8_000_000;

    private static final int FEWEST_PASSES = 4;
    private static final String COLD_WALL = "pass1.wall";
    private static final List<String> SERIAL = List.of("-Xmx2g", "-XX:+UseSerialGC");
    private static final List<String> PARALLEL = List.of("-Xmx2g", "-XX:+UseParallelGC");

    private final int calls;
    private final int passes;
    private final String warmCpu;
    private final String warmWall;

    private FilesRun(int calls) {
        this.calls = calls;
        this.passes = Math.max(FEWEST_PASSES, WARM_AFTER / calls);
        this.warmCpu = "pass" + passes + ".cpu";
        this.warmWall = "pass" + passes + ".wall";
    }

    static Section run(Path work, int calls, int rounds) throws IOException {
        return new FilesRun(calls).run(work, rounds);
    }

    private Section run(Path work, int rounds) throws IOException {
        requireSameCounts(work);
        Path csv = Data.folder(work, calls, Format.CSV, false);
        Path json = Data.folder(work, calls, Format.JSONL, false);
        Path split = Data.folder(work, calls, Format.CSV, true);
        Rounds measured = contenders(csv, json, split).run(rounds);
        return Section.of("files", List.of(table(measured)), ratios(measured));
    }

    private Rounds contenders(Path csv, Path json, Path split) {
        return new Rounds()
                .with("CSV, 1 thread: report", Fork.task(SERIAL, "audit", csv, calls, 1, passes)::run)
                .with("CSV, 1 thread: FastCSV, typed records", reader("fastcsv-records", csv)::run)
                .with("CSV, 1 thread: FastCSV, texts only", reader("fastcsv-fields", csv)::run)
                .with("JSON lines, 1 thread: report", Fork.task(SERIAL, "audit", json, calls, 1, passes)::run)
                .with("JSON lines, 1 thread: JsonParser alone", reader("jackson-tokens", json)::run)
                .with("CSV, 2 threads: report", Fork.task(PARALLEL, "audit", csv, calls, 2, passes)::run)
                .with("CSV, 2 threads: 12 rules", Fork.task(PARALLEL, "audit-twelve", csv, calls, 2, passes)::run)
                .with("CSV, 2 threads: 12 rules in DuckDB", Fork.task(List.of("-Xmx1g"), "duckdb", csv, calls, 2)::run)
                .with("12 CSV files, 1 thread: report", Fork.task(SERIAL, "audit", split, calls, 1, passes)::run)
                .with("12 CSV files, 2 threads: report", Fork.task(PARALLEL, "audit", split, calls, 2, passes)::run);
    }

    private List<Ratio> ratios(Rounds measured) {
        List<Ratio> ratios = new ArrayList<>();
        ratios.add(Ratio.atMost(
                "CSV to report, to FastCSV making typed records",
                measured.ratios("CSV, 1 thread: report", warmCpu, "CSV, 1 thread: FastCSV, typed records", warmCpu),
                1.3));
        ratios.add(Ratio.atMost(
                "JSON lines to report, to JsonParser alone",
                measured.ratios(
                        "JSON lines, 1 thread: report", warmCpu, "JSON lines, 1 thread: JsonParser alone", warmCpu),
                1.3));
        ratios.add(Ratio.atLeast(
                "12 rules in DuckDB to all rules in Hegui, cold, by the wall",
                measured.ratios("CSV, 2 threads: 12 rules in DuckDB", COLD_WALL, "CSV, 2 threads: report", COLD_WALL),
                3));
        ratios.add(Ratio.atLeast(
                "two threads to one, one file, by the wall",
                measured.ratios("CSV, 1 thread: report", warmWall, "CSV, 2 threads: report", warmWall),
                1.7));
        ratios.add(Ratio.atLeast(
                "two threads to one, twelve files, by the wall",
                measured.ratios(
                        "12 CSV files, 1 thread: report", warmWall, "12 CSV files, 2 threads: report", warmWall),
                1.7));
        return ratios;
    }

    /** SQL and the loop by hand count the same, or nothing is timed. */
    private static void requireSameCounts(Path work) throws IOException {
        Path folder = Data.folder(work, EnginesBenchmark.CALLS, Format.CSV, false);
        Case given = Case.read(folder, Data.AS_OF);
        Counts byHand = Engine.Kind.HAND.open(given).count(given.calls());
        Counts bySql = DuckDb.count(folder, 2);
        if (!bySql.toMap(false).equals(byHand.toMap(false))) {
            throw new IllegalStateException("SQL counts " + bySql + ", by hand " + byHand);
        }
    }

    private Fork reader(String name, Path folder) {
        return Fork.task(SERIAL, "read", name, folder, calls, passes);
    }

    private Section.Table table(Rounds measured) {
        List<List<String>> rows = new ArrayList<>();
        for (String contender : measured.contenders()) {
            rows.add(List.of(
                    contender,
                    Rounds.text(measured.median(contender, COLD_WALL)),
                    Rounds.text(measured.median(contender, warmWall)),
                    Rounds.text(measured.median(contender, warmCpu)),
                    Rounds.text(measured.median(contender, "rss.mb"))));
        }
        return new Section.Table(
                List.of("", "first pass, wall ns a record", "last pass, wall", "last pass, processor", "resident MB"),
                rows);
    }
}
