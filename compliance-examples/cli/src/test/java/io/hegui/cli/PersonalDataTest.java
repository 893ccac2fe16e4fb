package io.hegui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.hegui.fixtures.Defect;
import io.hegui.fixtures.PackageGenerator;
import io.hegui.fixtures.PackagePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every number and every person's name of a package, looked for in whatever the program says and writes. */
class PersonalDataTest {

    /** Fit nowhere but in a telephone field, and name nobody. */
    private static final String NUMBER = "13911112222";

    private static final String NAME = "欧阳标记";

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path temp;

    private static PersonalData people;

    private final Program program = new Program();

    private final LogLines logged = new LogLines();

    @BeforeAll
    static void a_firm_with_faults_that_are_shown_with_examples() throws IOException {
        PackagePlan plan = PackagePlan.ofCalls(4_000);
        for (Defect defect : List.of(
                Defect.NUMBER_FORMAT,
                Defect.OVERSEAS_NUMBER,
                Defect.IDENTIFIED,
                Defect.CONSENT_NUMBER_MISMATCH,
                Defect.DO_NOT_CALL,
                Defect.CALLING_HOURS,
                Defect.NIGHT_CALL,
                Defect.HOURLY_FREQUENCY,
                Defect.REPEATED_CALLEE,
                Defect.SHORT_CALLS,
                Defect.FLAGGED_NUMBER,
                Defect.UNQUALIFIED_AGENT,
                Defect.RECORDING_TAMPERED,
                Defect.CLOSED_LOOP,
                Defect.LINKED_CALLS,
                Defect.PURPOSE_LIMIT,
                Defect.ACCESS_LOG,
                Defect.INVENTORY,
                Defect.SUBLEASE,
                Defect.WAIVER,
                Defect.BADGES)) {
            plan = plan.with(defect, 3);
        }
        for (Defect defect : List.of(Defect.OFFICER, Defect.DESTRUCTION_RECORD, Defect.COMMITMENT_LETTER)) {
            plan = plan.with(defect, 1);
        }
        PackageGenerator.generate(plan, temp.resolve("firm"));
        people = PersonalData.of(temp.resolve("firm"));
        assertThat(people.numbers()).hasSizeGreaterThan(1_000);
        assertThat(people.names()).hasSizeGreaterThan(20);
    }

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(logged);
    }

    @AfterEach
    void stop_listening() {
        Logger.getLogger("").removeHandler(logged);
    }

    private static String path(String name) {
        return temp.resolve(name).toString();
    }

    private String runs(String... arguments) {
        int code = program.run(arguments);
        assertThat(code).as(program.err()).isIn(Compliance.DONE, Compliance.FOUND);
        return program.out() + program.err();
    }

    private static String[] firmAnd(String command, String... more) {
        String[] all = new String[more.length + 4];
        all[0] = command;
        all[1] = path("firm");
        all[2] = "--as-of";
        all[3] = "2025-03-20";
        System.arraycopy(more, 0, all, 4, more.length);
        return all;
    }

    @Test
    void no_report_of_any_format_and_language_shows_one() throws IOException {
        for (String language : List.of("zh", "en")) {
            for (String format : List.of("text", "json", "html", "junit", "xlsx")) {
                Path out = temp.resolve("report-" + language + "." + format);
                String said = runs(firmAnd(
                        "audit",
                        "--format",
                        format,
                        "--lang",
                        language,
                        "--out",
                        out.toString(),
                        "--all-violations",
                        path("violations.csv")));

                people.assertAbsent(said, "audit " + format);
                people.assertAbsent(out);
            }
            people.assertAbsent(runs(firmAnd("grade", "--forecast", "--lang", language)), "grade");
            people.assertAbsent(
                    runs("grade", path("firm"), "--as-of", "2024-10-01", "--forecast", "--lang", language), "forecast");
            people.assertAbsent(
                    runs(
                            "audit",
                            path("firm"),
                            "--as-of",
                            "2024-10-01",
                            "--format",
                            "html",
                            "--forecast",
                            "--lang",
                            language),
                    "page with the year ahead");
            people.assertAbsent(runs(firmAnd("obligations", "--lang", language)), "obligations");
            people.assertAbsent(runs(firmAnd("anomalies", "--lang", language)), "anomalies");
        }
        people.assertAbsent(temp.resolve("violations.csv"));
        people.assertAbsent(runs(firmAnd("obligations", "--format", "ics")), "calendar");
        people.assertAbsent(runs(firmAnd("anomalies", "--format", "json")), "anomalies");
        people.assertAbsent(
                runs("diff", path("report-zh.json"), path("report-en.json")) + logged.text(), "diff and the log");
    }

    @Test
    void evidence_drills_seals_and_decisions_show_none() throws IOException {
        String[] call =
                Files.readAllLines(temp.resolve("firm/calls.csv")).get(100).split(",", -1);
        people.assertAbsent(
                runs("evidence", path("firm"), call[0], "--out", path("bundle"), "--index", path("firm.index")),
                "evidence");
        people.assertAbsent(
                runs(
                        "evidence",
                        path("firm"),
                        "--at",
                        call[3].substring(0, 16),
                        "--number",
                        call[2],
                        "--index",
                        path("firm.index")),
                "evidence of a minute");
        people.assertAbsent(
                runs(firmAnd("drill", "--size", "10", "--index", path("firm.index"), "--evidence", path("drill.zip"))),
                "drill");
        people.assertAbsent(runs("seal", path("firm"), "--out", path("firm.seal")), "seal");
        people.assertAbsent(runs("verify", path("firm"), "--seal", path("firm.seal")), "verify");
        Files.write(temp.resolve("attempts.jsonl"), attempts());
        people.assertAbsent(
                runs("gate", path("firm"), "--as-of", "2024-06-03", "--in", path("attempts.jsonl")), "gate");

        for (String written : List.of("bundle", "firm.index", "drill.zip", "firm.seal")) {
            people.assertAbsent(temp.resolve(written));
        }
        people.assertAbsent(logged.text(), "the log");
    }

    @Test
    void the_search_finds_what_is_asked_for_in_full() throws IOException {
        Path full = temp.resolve("full.html");
        runs(firmAnd("audit", "--format", "html", "--full-numbers", "--out", full.toString()));

        assertThat(people.numbersIn(Files.readString(full))).isNotEmpty();
    }

    /** Attempts of the first day, as a dialler would write them. */
    private static List<String> attempts() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(temp.resolve("firm/calls.csv")).subList(1, 300)) {
            String[] call = line.split(",", -1);
            lines.add("{\"caller\":\"" + call[1] + "\",\"callee\":\"" + call[2] + "\",\"purpose\":\"MARKETING\",\"at\":"
                    + "\"2024-06-03T12:00:00\"}");
        }
        return lines;
    }

    @Test
    void a_number_or_name_in_the_wrong_field_of_a_record_is_not_quoted() throws IOException {
        Path spoiled = temp.resolve("spoiled");
        PackageGenerator.generate(PackagePlan.ofCalls(12_000), spoiled);
        for (String file : List.of("calls.csv", "consents.csv", "complaints.csv")) {
            misplace(spoiled.resolve(file));
        }

        for (String format : List.of("text", "json", "html", "junit")) {
            for (String language : List.of("zh", "en")) {
                String said = runs(
                        "audit",
                        spoiled.toString(),
                        "--as-of",
                        "2025-03-20",
                        "--format",
                        format,
                        "--lang",
                        language,
                        "--all-violations",
                        path("spoiled.csv"));

                assertThat(said + Files.readString(temp.resolve("spoiled.csv")) + logged.text())
                        .doesNotContain(NUMBER, NAME);
            }
        }
    }

    /** Writes number and name into every column but the id and the telephone numbers, a line each. */
    private static void misplace(Path file) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        List<String> columns = List.of(lines.get(0).split(","));
        int line = 1;
        for (int column = 0; column < columns.size(); column++) {
            if (Set.of("id", "caller", "callee", "phone").contains(columns.get(column))) {
                continue;
            }
            for (String wrong : List.of(NUMBER, NAME)) {
                String[] fields = lines.get(line).split(",", -1);
                fields[column] = wrong;
                lines.set(line++, String.join(",", fields));
            }
        }
        lines.set(line, lines.get(line) + "," + NUMBER + "," + NAME);
        Files.write(file, lines);
    }

    @Test
    void a_number_or_name_anywhere_in_the_document_is_not_quoted_in_an_error() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("document"));
        JsonNode whole = JSON.readTree(temp.resolve("firm/inspection.json").toFile());
        int refused = 0;
        for (JsonPlace place : JsonPlace.in(whole)) {
            if (!place.value().isTextual()) {
                continue;
            }
            for (String wrong : List.of(NUMBER, NAME)) {
                JsonNode before = place.put(TextNode.valueOf(wrong));
                Files.write(folder.resolve("inspection.json"), JSON.writeValueAsBytes(whole));
                place.put(before);
                if (program.run("obligations", folder.toString(), "--as-of", "2025-03-20") == Compliance.UNUSABLE) {
                    refused++;
                    assertThat(program.err()).doesNotContain(NUMBER, NAME).contains("found", "expected");
                    assertThat(program.err().lines()).hasSize(1);
                }
            }
        }

        assertThat(refused).isGreaterThan(100);
        assertThat(logged.text()).doesNotContain(NUMBER, NAME);
    }

    /** Keeps what is logged. */
    private static final class LogLines extends Handler {

        private final List<String> lines = new ArrayList<>();

        LogLines() {
            setLevel(Level.ALL);
        }

        @Override
        public synchronized void publish(LogRecord entry) {
            lines.add(entry.getMessage() + " " + entry.getThrown());
        }

        synchronized String text() {
            return String.join("\n", lines);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
