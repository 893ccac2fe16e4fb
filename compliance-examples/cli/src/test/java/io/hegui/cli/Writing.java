package io.hegui.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every command that writes a file or a folder, in every form of it that is written on a way of its own. */
enum Writing {
    AUDIT_TEXT("report.txt", "audit", "PACKAGE", "--out", "TARGET"),
    AUDIT_JSON("report.json", "audit", "PACKAGE", "--format", "json", "--out", "TARGET"),
    AUDIT_HTML("report.html", "audit", "PACKAGE", "--format", "html", "--out", "TARGET"),
    AUDIT_XLSX("report.xlsx", "audit", "PACKAGE", "--format", "xlsx", "--out", "TARGET"),
    AUDIT_JUNIT("report.xml", "audit", "PACKAGE", "--format", "junit", "--out", "TARGET"),
    AUDIT_VIOLATIONS("violations.csv", "audit", "PACKAGE", "--all-violations", "TARGET"),
    RULES("rules.md", "rules", "--format", "markdown", "--out", "TARGET"),
    OBLIGATIONS("duties.txt", "obligations", "PACKAGE", "--out", "TARGET"),
    CALENDAR("duties.ics", "obligations", "PACKAGE", "--format", "ics", "--out", "TARGET"),
    ANOMALIES("anomalies.json", "anomalies", "PACKAGE", "--format", "json", "--out", "TARGET"),
    DRILL("drill.json", "drill", "PACKAGE", "--index", "INDEX", "--format", "json", "--out", "TARGET"),
    DRILL_EVIDENCE("sample.zip", "drill", "PACKAGE", "--index", "INDEX", "--evidence", "TARGET"),
    EVIDENCE_FOLDER("evidence", "evidence", "PACKAGE", "CALL", "--index", "INDEX", "--out", "TARGET"),
    EVIDENCE_ZIP("evidence.zip", "evidence", "PACKAGE", "CALL", "--index", "INDEX", "--out", "TARGET"),
    INDEX("calls.index", "evidence", "PACKAGE", "CALL", "--index", "TARGET"),
    SEAL("package.seal", "seal", "PACKAGE", "--out", "TARGET"),
    GATE("decisions.jsonl", "gate", "PACKAGE", "--in", "ATTEMPTS", "--out", "TARGET"),
    CONVERT("calls.csv", "convert", "TABLE", "--mapping", "MAPPING", "--out", "TARGET"),
    CONVERT_GZIP("calls.csv.gz", "convert", "TABLE", "--mapping", "MAPPING", "--out", "TARGET"),
    PROPOSE("mapping.json", "convert", "TABLE", "--propose", "--out", "TARGET"),
    GENERATE("made", "generate", "TARGET", "--calls", "1000"),
    GENERATE_GZIP("packed", "generate", "TARGET", "--calls", "1000", "--gzip", "--split", "--format", "jsonl");

    private final String target;
    private final List<String> arguments;

    Writing(String target, String... arguments) {
        this.target = target;
        this.arguments = List.of(arguments);
    }

    /** What the commands read. */
    record Inputs(Path folder, String call) {

        /** Generates a package with faults of many kinds, and all else that is read. */
        static Inputs make(Path folder) throws IOException {
            Program program = new Program();
            run(
                    program,
                    "generate",
                    folder.resolve("package").toString(),
                    "--calls",
                    "2000",
                    "--defect",
                    "marketing/calling-hours=37",
                    "--defect",
                    "anomaly/night-call=2");
            List<String> calls = Files.readAllLines(folder.resolve("package/calls.csv"));
            String call = calls.get(100).split(",")[0];
            // the first evidence of the package makes the index that others find
            run(
                    program,
                    "evidence",
                    folder.resolve("package").toString(),
                    call,
                    "--index",
                    folder.resolve("index").toString());
            List<String> attempts = new ArrayList<>();
            StringBuilder table = new StringBuilder("通话编号,主叫号码,被叫号码,开始时间,呼叫方向,通话时长\n");
            for (int i = 0; i < 400; i++) {
                attempts.add("{\"caller\":\"95001\",\"callee\":\"138001380" + (10 + i % 90)
                        + "\",\"purpose\":\"MARKETING\",\"at\":\"2024-06-18T23:00:00\"}");
                table.append("T" + i + ",01062345678,13800138000,2024-03-15 09:00:" + (10 + i % 50) + ",呼出,61\n");
            }
            Files.write(folder.resolve("attempts.jsonl"), attempts);
            Files.writeString(folder.resolve("table.csv"), table);
            run(
                    program,
                    "convert",
                    folder.resolve("table.csv").toString(),
                    "--propose",
                    "--out",
                    folder.resolve("mapping.json").toString());
            return new Inputs(folder, call);
        }

        private static void run(Program program, String... arguments) {
            if (program.run(arguments) != Compliance.DONE) {
                throw new IllegalStateException(program.err());
            }
        }

        private String of(String argument, Path target) {
            return switch (argument) {
                case "TARGET" -> target.toString();
                case "CALL" -> call;
                case "PACKAGE" -> folder.resolve("package").toString();
                case "INDEX" -> folder.resolve("index").toString();
                case "ATTEMPTS" -> folder.resolve("attempts.jsonl").toString();
                case "TABLE" -> folder.resolve("table.csv").toString();
                case "MAPPING" -> folder.resolve("mapping.json").toString();
                default -> argument;
            };
        }
    }

    /** Where the output lies when it is written into that folder. */
    Path in(Path folder) {
        return folder.resolve(target);
    }

    /** The command line that writes into that folder. */
    String[] arguments(Inputs inputs, Path folder) {
        Stream<String> line = arguments.stream().map(argument -> inputs.of(argument, in(folder)));
        boolean dated =
                !List.of("rules", "evidence", "seal", "convert", "generate").contains(arguments.get(0));
        return Stream.concat(line, dated ? Stream.of("--as-of", "2025-03-20") : Stream.of())
                .toArray(String[]::new);
    }

    /** Digests of all files below a folder, by their paths; of folders nothing but their paths. */
    static Map<String, String> contents(Path folder) {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path path : entries.toList()) {
                contents.put(
                        folder.relativize(path).toString(),
                        Files.isDirectory(path) ? "" : sha256(Files.readAllBytes(path)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Deletes a folder. */
    static void delete(Path folder) {
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path path : entries.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
