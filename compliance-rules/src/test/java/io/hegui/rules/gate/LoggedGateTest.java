package io.hegui.rules.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.evidence.DecisionLog;
import io.hegui.evidence.LogOptions;
import io.hegui.gate.Gate;
import io.hegui.io.LoggedGate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoggedGateTest {

    @TempDir
    private Path folder;

    private Gate gate(DecisionLog log) {
        return Gate.on(Firm.facts(), Firm.RULES).sink(LoggedGate.to(log)).build();
    }

    @Test
    void every_block_and_warning_lands_in_the_chained_log() throws IOException {
        try (DecisionLog log = DecisionLog.open(folder, LogOptions.standard())) {
            Gate gate = gate(log);
            gate.decide(Firm.marketing().build(), Firm.at("10:00:00"));
            gate.decide(Firm.marketing().id("T1").build(), Firm.at("21:00:00"));
            gate.reserve(Firm.marketing().id("T2").client("甲").build(), Firm.at("10:00:00"));
        }

        assertThat(DecisionLog.verify(folder, null).isWhole()).isTrue();
        List<String> lines = lines();
        assertThat(lines)
                .filteredOn(line -> line.contains("marketing/calling-hours"))
                .hasSize(1);
        assertThat(lines)
                .filteredOn(line -> line.contains("marketing/licensed-service"))
                .hasSize(1);
        assertThat(lines).filteredOn(line -> line.contains("ALLOW")).isEmpty();
    }

    private List<String> lines() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> {
                        try {
                            return Files.readAllLines(file).stream();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }

    @Test
    void a_decision_that_can_not_be_logged_is_not_answered() throws IOException {
        DecisionLog log = DecisionLog.open(folder, LogOptions.standard());
        log.close();
        Gate gate = gate(log);

        assertThatThrownBy(() -> gate.decide(Firm.marketing().build(), Firm.at("21:00:00")))
                .isInstanceOf(UncheckedIOException.class);
    }
}
