package io.hegui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Path attempts;

    @BeforeEach
    void a_small_firm() throws IOException {
        Files.writeString(folder.resolve("inspection.json"), """
                {"year": 2024,
                 "license": {"status": "VALID", "coverage": "NATIONAL", "services": ["CALL_CENTER"],
                   "issuedOn": "2022-01-01", "expiresOn": "2027-01-01"},
                 "numbers": [{"number": "95001", "declaredStatus": "IN_USE", "activated": true}],
                 "agents": [{"id": "A1", "role": "MARKETING", "employedFrom": "2023-01-01"}],
                 "doNotCall": []}""");
        Files.writeString(
                folder.resolve("consents.csv"),
                "id,phone,purpose,givenAt\nK1,13800138000,MARKETING,2024-01-05 10:00:00\n");
        Files.writeString(
                folder.resolve("calls.csv"),
                "id,caller,callee,startedAt,direction,purpose,talkSeconds,outcome\n"
                        + "C1,95001,13800138000,2024-06-18 09:30:00,OUTBOUND,NOTIFICATION,9,CONNECTED\n");
        attempts = folder.resolve("attempts.jsonl");
    }

    private static String attempt(String more) {
        return "{\"caller\":\"95001\",\"callee\":\"13800138000\",\"purpose\":\"营销\",\"agentId\":\"A1\"" + more + "}";
    }

    private List<JsonNode> decisions(Program program, String... options) {
        String[] arguments = new String[options.length + 4];
        arguments[0] = "gate";
        arguments[1] = folder.toString();
        arguments[2] = "--in";
        arguments[3] = attempts.toString();
        System.arraycopy(options, 0, arguments, 4, options.length);
        return program.prints(arguments).lines().map(GateCommandTest::parse).toList();
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new IllegalArgumentException(line, e);
        }
    }

    @Test
    void attempts_are_decided_line_by_line_and_numbers_are_masked() throws IOException {
        Files.writeString(
                attempts,
                attempt(",\"at\":\"2024-06-18T10:00:00\",\"id\":\"T1\",\"path\":\"RETRY\"") + "\n\n"
                        + attempt(",\"at\":\"2024-06-18T21:00:00\",\"id\":\"T2\"") + "\n");

        List<JsonNode> decisions = decisions(new Program());

        assertThat(decisions).hasSize(2);
        assertThat(decisions.get(0).path("decision").asText()).isEqualTo("ALLOW");
        assertThat(decisions.get(0).path("path").asText()).isEqualTo("RETRY");
        assertThat(decisions.get(0).path("callee").asText()).isEqualTo("138****8000");
        assertThat(decisions.get(1).path("decision").asText()).isEqualTo("BLOCK");
        assertThat(decisions.get(1).path("reasons").get(0).path("rule").asText())
                .isEqualTo("marketing/calling-hours");
        assertThat(decisions.get(1).path("earliestPermittedAt").asText()).isEqualTo("2024-06-19T09:00:00");
    }

    @Test
    void what_is_let_through_counts_for_the_next_and_calls_of_the_package_if_replayed() throws IOException {
        Files.writeString(
                attempts,
                attempt(",\"at\":\"2024-06-18T10:00:00\"") + "\n" + attempt(",\"at\":\"2024-06-18T10:00:01\"") + "\n");
        String limit = "--limit=anomaly/hourly-frequency.calls=2@合同";

        assertThat(decisions(new Program(), limit))
                .extracting(d -> d.path("decision").asText())
                .containsExactly("ALLOW", "ALLOW");
        assertThat(decisions(new Program(), limit, "--replay"))
                .extracting(d -> d.path("decision").asText())
                .containsExactly("ALLOW", "BLOCK");
        assertThat(decisions(new Program(), limit, "--replay", "--independent"))
                .extracting(d -> d.path("decision").asText())
                .containsExactly("ALLOW", "ALLOW");
        assertThat(decisions(new Program(), limit, "--full")
                        .get(0)
                        .path("callee")
                        .asText())
                .isEqualTo("13800138000");
    }

    @Test
    void without_a_time_an_attempt_is_made_now() throws IOException {
        Files.writeString(attempts, attempt("") + "\n");

        assertThat(decisions(new Program()).get(0).path("at").asText()).isEqualTo("2025-03-20T12:00:00");
    }

    @Test
    void bad_lines_are_counted_and_listed_and_the_rest_is_decided() throws IOException {
        Files.writeString(
                attempts,
                "nonsense\n{\"callee\":\"13800138000\",\"purpose\":\"营销\"}\n"
                        + attempt(",\"aiAgent\":\"maybe\"") + "\n" + attempt(",\"at\":\"2024-06-18\"") + "\n"
                        + attempt("") + "\n");
        Program program = new Program();

        int code = program.run("gate", folder.toString(), "--in", attempts.toString());

        assertThat(code).isZero();
        assertThat(program.out().lines()).hasSize(1);
        assertThat(program.err().lines()).hasSize(5);
        assertThat(program.err())
                .contains("attempts.jsonl:1: ")
                .contains(":2: caller")
                .contains(":3: aiAgent")
                .contains(":4: at")
                .contains("4 bad lines")
                .doesNotContain("13800138000");
    }

    @Test
    void a_block_can_fail_the_run() throws IOException {
        Files.writeString(attempts, attempt(",\"at\":\"2024-06-18T21:00:00\"") + "\n");
        Program program = new Program();

        assertThat(program.run("gate", folder.toString(), "--in", attempts.toString(), "--fail-on", "BLOCK"))
                .isEqualTo(1);
        assertThat(program.run("gate", folder.toString(), "--in", attempts.toString()))
                .isZero();
    }

    @Test
    void unusable_input_is_told_in_one_line() {
        String package_ = folder.toString();

        new Program()
                .refuses(
                        "missing.jsonl",
                        "gate",
                        package_,
                        "--in",
                        folder.resolve("missing.jsonl").toString());
        new Program().refuses("expected NAME=VALUE", "gate", package_, "--limit", "x");
        new Program().refuses("no parameter 'x/y'", "gate", package_, "--limit", "x/y=1");
        new Program()
                .refuses("expected dayWindow", "gate", package_, "--limit", "marketing/calling-hours.window=9 to 5");
    }
}
