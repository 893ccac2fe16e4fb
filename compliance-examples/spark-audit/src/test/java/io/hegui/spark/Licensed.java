package io.hegui.spark;

import io.hegui.Hegui;
import io.hegui.fixtures.Defect;
import io.hegui.fixtures.PackageGenerator;
import io.hegui.fixtures.PackagePlan;
import io.hegui.fixtures.PackagePlan.Format;
import io.hegui.io.ReportJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Package folders of several firms with defects, in every format, and what one machine says of them. */
final class Licensed {

    static final LocalDate AS_OF = LocalDate.of(2025, 3, 20);

    private Licensed() {}

    /** Writes clean and broken firms; some call files hold lines that can't be split. */
    static void generate(Path root) throws IOException {
        PackagePlan plan = PackagePlan.ofCalls(1_000);
        PackageGenerator.generate(plan.withSeed(3).withFiles(Format.CSV, false, true), root.resolve("beijing-clean"));
        Path csv = root.resolve("huabei-csv");
        PackageGenerator.generate(
                plan.withSeed(4)
                        .with(Defect.CALLING_HOURS, 37)
                        .with(Defect.UNIQUE_ID, 6)
                        .with(Defect.NUMBER_FORMAT, 9)
                        .with(Defect.HOURLY_FREQUENCY, 1)
                        .with(Defect.YEAR_COVERAGE, 1)
                        .withText(Charset.forName("GB18030"), true),
                csv);
        Files.writeString(
                csv.resolve("calls.csv"),
                "\"broken,line\nX1,,\"a\"b\"\n\"open\n",
                Charset.forName("GB18030"),
                StandardOpenOption.APPEND);
        Path json = root.resolve("nanhai-jsonl");
        PackageGenerator.generate(
                plan.withSeed(5)
                        .with(Defect.CONSENT_EXPIRED, 5)
                        .with(Defect.DAILY_FREQUENCY, 1)
                        .with(Defect.SHORT_CALLS, 1)
                        .with(Defect.FEEDBACK_TIME, 2)
                        .withFiles(Format.JSONL, false, false),
                json);
        Files.writeString(
                json.resolve("calls.jsonl"),
                "{\"id\": \"broken\n[1]\n{\"id\":\"X\",\"talkSeconds\":\"很久\",\"extra\":1}\n",
                StandardOpenOption.APPEND);
        PackageGenerator.generate(
                plan.withSeed(6).with(Defect.REPEATED_CALLEE, 1).withFiles(Format.CSV, true, false),
                root.resolve("xibu-gzip"));
    }

    /** What the library says of each folder, on one machine. */
    static Map<String, String> reports(Path root, Hegui hegui) {
        Map<String, String> reports = new TreeMap<>();
        try (var folders = Files.list(root)) {
            folders.forEach(folder -> reports.put(
                    folder.getFileName().toString(), ReportJson.full().toText(hegui.inspect(folder, AS_OF))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reports;
    }
}
