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

/** From a file to the finished report, beside libraries that only read, and DuckDB; processes in turn. Stateless. */
final class FilesRun {

    private static final int PASSES = 4;
    private static final String WARM_CPU = "pass" + PASSES + ".cpu";
    private static final String WARM_WALL = "pass" + PASSES + ".wall";
    private static final String COLD_WALL = "pass1.wall";
    private static final List<String> SERIAL = List.of("-Xmx2g", "-XX:+UseSerialGC");
    private static final List<String> PARALLEL = List.of("-Xmx2g", "-XX:+UseParallelGC");

    private FilesRun() {}

    static Section run(Path work, int calls, int rounds) throws IOException {
        requireSameCounts(work);
        Path csv = Data.folder(work, calls, Format.CSV, false);
        Path json = Data.folder(work, calls, Format.JSONL, false);
        Path split = Data.folder(work, calls, Format.CSV, true);
        Rounds measured = contenders(calls, csv, json, split).run(rounds);
        return Section.of("files", List.of(table(measured)), ratios(measured));
    }

    private static Rounds contenders(int calls, Path csv, Path json, Path split) {
        return new Rounds()
                .with("CSV, 1 thread: report", Fork.task(SERIAL, "audit", csv, calls, 1, PASSES)::run)
                .with("CSV, 1 thread: FastCSV, typed records", reader("fastcsv-records", csv, calls)::run)
                .with("CSV, 1 thread: FastCSV, texts only", reader("fastcsv-fields", csv, calls)::run)
                .with("JSON lines, 1 thread: report", Fork.task(SERIAL, "audit", json, calls, 1, PASSES)::run)
                .with("JSON lines, 1 thread: JsonParser alone", reader("jackson-tokens", json, calls)::run)
                .with("CSV, 2 threads: report", Fork.task(PARALLEL, "audit", csv, calls, 2, PASSES)::run)
                .with("CSV, 2 threads: 12 rules", Fork.task(PARALLEL, "audit-twelve", csv, calls, 2, PASSES)::run)
                .with("CSV, 2 threads: 12 rules in DuckDB", Fork.task(List.of("-Xmx1g"), "duckdb", csv, calls, 2)::run)
                .with("12 CSV files, 1 thread: report", Fork.task(SERIAL, "audit", split, calls, 1, PASSES)::run)
                .with("12 CSV files, 2 threads: report", Fork.task(PARALLEL, "audit", split, calls, 2, PASSES)::run);
    }

    private static List<Ratio> ratios(Rounds measured) {
        List<Ratio> ratios = new ArrayList<>();
        ratios.add(Ratio.atMost(
                "CSV to report, to FastCSV making typed records",
                measured.ratios("CSV, 1 thread: report", WARM_CPU, "CSV, 1 thread: FastCSV, typed records", WARM_CPU),
                1.3));
        ratios.add(Ratio.atMost(
                "JSON lines to report, to JsonParser alone",
                measured.ratios(
                        "JSON lines, 1 thread: report", WARM_CPU, "JSON lines, 1 thread: JsonParser alone", WARM_CPU),
                1.3));
        ratios.add(Ratio.atLeast(
                "12 rules in DuckDB to all rules in Hegui, cold, by the wall",
                measured.ratios("CSV, 2 threads: 12 rules in DuckDB", COLD_WALL, "CSV, 2 threads: report", COLD_WALL),
                3));
        ratios.add(Ratio.atLeast(
                "two threads to one, one file, by the wall",
                measured.ratios("CSV, 1 thread: report", WARM_WALL, "CSV, 2 threads: report", WARM_WALL),
                1.7));
        ratios.add(Ratio.atLeast(
                "two threads to one, twelve files, by the wall",
                measured.ratios(
                        "12 CSV files, 1 thread: report", WARM_WALL, "12 CSV files, 2 threads: report", WARM_WALL),
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

    private static Fork reader(String name, Path folder, int calls) {
        return Fork.task(SERIAL, "read", name, folder, calls, PASSES);
    }

    private static Section.Table table(Rounds measured) {
        List<List<String>> rows = new ArrayList<>();
        for (String contender : measured.contenders()) {
            rows.add(List.of(
                    contender,
                    Rounds.text(measured.median(contender, COLD_WALL)),
                    Rounds.text(measured.median(contender, WARM_WALL)),
                    Rounds.text(measured.median(contender, WARM_CPU)),
                    Rounds.text(measured.median(contender, "rss.mb"))));
        }
        return new Section.Table(
                List.of(
                        "",
                        "first pass, wall ns a record",
                        "fourth pass, wall",
                        "fourth pass, processor",
                        "resident MB"),
                rows);
    }
}
