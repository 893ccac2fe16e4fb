package io.hegui.benchmarks.process;

import io.hegui.Hegui;
import io.hegui.benchmarks.Data;
import io.hegui.benchmarks.engines.Check;
import io.hegui.io.ReportJson;
import io.hegui.report.InspectionReport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The main class of measured processes: does one task and prints its figures. */
public final class Child {

    private Child() {}

    /** Does the task that the first argument names. */
    public static void main(String[] arguments) throws IOException {
        Probe probe = new Probe();
        switch (arguments[0]) {
            case "audit" ->
                audit(
                        probe,
                        Hegui.standard(),
                        Path.of(arguments[1]),
                        number(arguments[2]),
                        number(arguments[3]),
                        number(arguments[4]));
            case "audit-twelve" ->
                audit(
                        probe,
                        Hegui.standard().withRules(Check.rules()),
                        Path.of(arguments[1]),
                        number(arguments[2]),
                        number(arguments[3]),
                        number(arguments[4]));
            case "read" -> read(probe, arguments[1], Path.of(arguments[2]), number(arguments[3]), number(arguments[4]));
            case "duckdb" -> DuckDb.run(probe, Path.of(arguments[1]), number(arguments[2]), number(arguments[3]));
            case "stream" ->
                StreamAudit.run(
                        probe,
                        Path.of(arguments[1]),
                        number(arguments[2]),
                        number(arguments[3]),
                        number(arguments[4]),
                        number(arguments[5]));
            case "generate" -> StreamAudit.generateOnly(probe, number(arguments[1]), number(arguments[2]));
            default -> throw new IllegalArgumentException("unknown task " + arguments[0]);
        }
        probe.print();
    }

    private static int number(String text) {
        return Integer.parseInt(text.replace("_", ""));
    }

    /** From a package folder to the finished report, so many times. */
    private static void audit(Probe probe, Hegui hegui, Path folder, int records, int threads, int passes)
            throws IOException {
        for (int pass = 1; pass <= passes; pass++) {
            probe.time("pass" + pass, records, () -> {
                InspectionReport report = hegui.withThreads(threads).inspect(folder, Data.AS_OF);
                long read = report.audit().statistics().calls();
                if (read != records) {
                    throw new IllegalStateException("read " + read + " of " + records + " calls");
                }
                try (OutputStream out = Files.newOutputStream(folder.resolveSibling(folder.getFileName() + ".json"))) {
                    ReportJson.masked().write(report, out);
                }
            });
        }
    }

    /** The calls of a folder through a reader, so many times. */
    private static void read(Probe probe, String reader, Path folder, int records, int passes) throws IOException {
        for (int pass = 1; pass <= passes; pass++) {
            probe.time("pass" + pass, records, () -> {
                long read = switch (reader) {
                    case "fastcsv-fields" -> Readers.fastCsvFields(folder.resolve("calls.csv"));
                    case "fastcsv-records" -> Readers.fastCsvRecords(folder.resolve("calls.csv"));
                    case "jackson-tokens" -> Readers.jacksonTokens(folder.resolve("calls.jsonl"));
                    default -> throw new IllegalArgumentException("unknown reader " + reader);
                };
                if (read != records) {
                    throw new IllegalStateException("read " + read + " of " + records + " calls");
                }
            });
        }
    }
}
