package io.hegui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationCommandTest {

    private static final String CORRECTION = """
            "submittedOn": "2025-03-03", "events": [{"kind": "PREPARING", "on": "2025-02-20"},
            {"kind": "INITIAL_REVIEW", "on": "2025-03-06"}, {"kind": "CORRECTION", "on": "2025-03-14"}]
            """;

    @TempDir
    Path folder;

    private final Program program = new Program();

    private void given(String application) throws IOException {
        Files.writeString(
                folder.resolve("inspection.json"),
                "{\"year\": 2024, \"jurisdiction\": \"CN-BJ\", \"licensee\": {\"name\": \"示例公司\"}" + application + "}");
    }

    @Test
    void tells_that_an_application_is_not_ready_and_what_to_do() throws IOException {
        given(", \"application\": {\"profile\": \"NATIONAL\"}");

        String text = program.prints("application", folder.toString(), "--lang", "en");

        assertThat(text)
                .containsSubsequence(
                        "Verdict     not ready to apply",
                        "could not be judged",
                        "Progress    Not submitted",
                        "to be put right before applying",
                        "application/policies",
                        "Remedy",
                        "Could not be judged");
    }

    @Test
    void shows_every_missing_material() throws IOException {
        given(", \"application\": {\"profile\": \"BEIJING\"}");

        assertThat(program.prints("application", folder.toString())).doesNotContain("另有");
    }

    @Test
    void tells_the_state_what_is_due_next_and_the_end() throws IOException {
        given(", \"application\": {\"profile\": \"NATIONAL\", " + CORRECTION + "}");

        String text = program.prints("application", folder.toString(), "--lang", "en");

        assertThat(text)
                .containsSubsequence(
                        "State       correction (since 2025-03-14)",
                        "So far      2025-02-20 preparing → 2025-03-03 submitted",
                        "Next        initial review, 2025-03-14 at the earliest, 2025-03-21 at the latest",
                        "Or          rejected",
                        "End         published, 2025-05-20 at the earliest, 2025-08-20 at the latest",
                        "How the dates were found",
                        "at most 5 working days (S3)");
    }

    @Test
    void tells_that_beijing_waits_three_days_only_and_the_correction_is_late() throws IOException {
        given(", \"application\": {\"profile\": \"BEIJING\", " + CORRECTION + "}");

        assertThat(program.prints("application", folder.toString()))
                .contains("下一步      初审，最早 2025-03-14，最迟 2025-03-17；已超期 3 天");
    }

    @Test
    void does_not_count_steps_dated_later() throws IOException {
        given(", \"application\": {\"profile\": \"BEIJING\", " + CORRECTION + "}");

        assertThat(program.prints("application", folder.toString(), "--as-of", "2025-03-10", "--lang", "en"))
                .contains("State       initial review (since 2025-03-06)")
                .contains("Not yet     2025-03-14 correction");
    }

    @Test
    void refuses_a_step_that_cannot_follow_in_one_line() throws IOException {
        given(", \"application\": {\"profile\": \"BEIJING\", \"events\": [{\"kind\": \"PUBLISHED\", \"on\":"
                + " \"2025-03-01\"}]}");

        program.refuses("PUBLISHED on 2025-03-01 can't happen in state PREPARING", "application", folder.toString());
    }

    @Test
    void refuses_a_package_without_an_application() throws IOException {
        given("");

        program.refuses("'application'", "application", folder.toString());
    }
}
