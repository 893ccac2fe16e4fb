package io.hegui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hegui.fixtures.Defect;
import io.hegui.fixtures.PackageGenerator;
import io.hegui.fixtures.PackagePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceCommandsTest {

    @TempDir
    static Path temp;

    private final Program program = new Program();

    @BeforeAll
    static void generate() throws IOException {
        PackageGenerator.generate(
                PackagePlan.ofCalls(3_000)
                        .with(Defect.RECORDING_TAMPERED, 1)
                        .with(Defect.NIGHT_CALL, 2)
                        .with(Defect.HOURLY_FREQUENCY, 1),
                temp.resolve("faulty"));
        PackageGenerator.generate(PackagePlan.ofCalls(3_000), temp.resolve("clean"));
    }

    private static String path(String name) {
        return temp.resolve(name).toString();
    }

    @Test
    void finds_a_call_by_id_and_by_minute_and_number() throws IOException {
        String[] call =
                Files.readAllLines(temp.resolve("clean/calls.csv")).get(100).split(",");
        program.run("evidence", path("clean"), call[0]);

        String byId = program.prints("evidence", path("clean"), call[0]);
        String byMinute =
                program.prints("evidence", path("clean"), "--at", call[3].substring(0, 16), "--number", call[2]);

        assertThat(byId).contains(call[0]).doesNotContain(call[2]);
        assertThat(byMinute).isEqualTo(byId);
        assertThat(program.prints("evidence", path("clean"), call[0], "--full", "--lang", "en"))
                .contains("Callee: " + call[2]);
    }

    @Test
    void refuses_bad_questions_in_one_line() {
        program.run("evidence", path("clean"), "nobody");

        program.refuses("found no call with that id", "evidence", path("clean"), "nobody");
        program.refuses("expected CALL-ID", "evidence", path("clean"));
        program.refuses("expected CALL-ID", "evidence", path("clean"), "--at", "2024-03-15T14:32");
        program.refuses(
                "expected a minute", "evidence", path("clean"), "--at", "2024-03-15", "--number", "13800138000");
        program.refuses("--size", "drill", path("clean"), "--size", "0");
        program.refuses("expected PACKAGE or --log", "verify");
    }

    @Test
    void the_same_seed_gives_the_same_drill() {
        program.run("drill", path("clean"));

        String first = program.prints("drill", path("clean"), "--seed", "7", "--format", "json");

        assertThat(program.prints("drill", path("clean"), "--seed", "7", "--format", "json", "--threads", "1"))
                .isEqualTo(first);
        assertThat(program.prints("drill", path("clean"), "--seed", "8", "--format", "json"))
                .isNotEqualTo(first);
    }

    @Test
    void a_drill_scores_what_could_be_shown() throws IOException {
        program.run("drill", path("clean"));
        ObjectMapper json = new ObjectMapper();

        JsonNode clean = json.readTree(program.prints("drill", path("clean"), "--size", "5", "--format", "json"));
        JsonNode faulty = json.readTree(faultyDrill());

        assertThat(clean.path("calls")).hasSize(5);
        assertThat(clean.path("readiness").path("answers").asDouble()).isEqualTo(40.0);
        assertThat(faulty.path("readiness").path("answers").asDouble()).isLessThan(40.0);
        assertThat(program.prints("drill", path("clean"), "--lang", "en"))
                .contains("Inspection drill", "Sampled calls", "this project's own");
    }

    private String faultyDrill() {
        program.run("drill", path("faulty"));
        return program.prints("drill", path("faulty"), "--format", "json");
    }

    @Test
    void the_daily_report_names_what_the_audit_finds() throws IOException {
        ObjectMapper json = new ObjectMapper();

        JsonNode report = json.readTree(program.prints("anomalies", path("faulty"), "--format", "json"));

        assertThat(report.findValuesAsText("rule")).contains("anomaly/night-call", "anomaly/hourly-frequency");
        JsonNode day = report.path("days").get(0);
        JsonNode alone = json.readTree(program.prints(
                "anomalies",
                path("faulty"),
                "--format",
                "json",
                "--day",
                day.path("day").asText()));
        assertThat(alone.path("days")).hasSize(1);
        assertThat(alone.path("days").get(0)).isEqualTo(day);
        assertThat(program.prints("anomalies", path("clean"))).contains("未发现异常");
    }

    @Test
    void verify_names_what_was_altered_and_ends_with_1() throws IOException {
        assertThat(program.run("verify", path("clean"))).isEqualTo(0);
        assertThat(program.run("verify", path("faulty"))).isEqualTo(1);

        program.run("seal", path("clean"), "--out", path("clean.seal"));
        assertThat(program.run("verify", path("clean"), "--seal", path("clean.seal")))
                .isEqualTo(0);
        Path calls = temp.resolve("clean/calls.csv");
        String text = Files.readString(calls);
        Files.writeString(calls, text.replaceFirst("OUTBOUND", "INBOUND"));

        assertThat(program.run("verify", path("clean"), "--seal", path("clean.seal"), "--lang", "en"))
                .isEqualTo(1);
        Files.writeString(calls, text);
    }
}
