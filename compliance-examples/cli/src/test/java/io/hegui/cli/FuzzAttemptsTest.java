package io.hegui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.hegui.gate.Gate;
import io.hegui.io.DecisionJson;
import io.hegui.io.PackageFolder;
import io.hegui.io.RuleSets;
import io.hegui.model.Moment;
import io.hegui.rule.Profile;
import io.hegui.rule.RuleSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes as an attempt that the gate is asked about. */
class FuzzAttemptsTest {

    @TempDir
    static Path folder;

    private static Gate gate;

    @BeforeAll
    static void openGate() throws IOException {
        Files.writeString(folder.resolve("inspection.json"), "{\"year\": 2024}");
        RuleSet rules = RuleSets.load();
        gate = Gate.on(PackageFolder.open(folder).facts(rules, LocalDate.of(2025, 3, 20), Profile.GUIDE), rules)
                .build();
    }

    @FuzzTest
    void an_attempt_is_decided_or_refused_in_one_line(byte[] content) {
        AttemptReader attempts = new AttemptReader(Moment.parse("2025-03-20T12:00:00"));
        Refusals.takesOrRefuses(
                () -> {
                    AttemptReader.Timed timed = attempts.read(new String(content, StandardCharsets.UTF_8));

                    assertThat(DecisionJson.masked().toText(gate.decide(timed.attempt(), timed.at())))
                            .startsWith("{")
                            .doesNotContain("\n");
                },
                IllegalArgumentException.class);
    }
}
