package io.hegui.rules.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.evidence.DecisionLog;
import io.hegui.evidence.LogOptions;
import io.hegui.gate.CallAttempt;
import io.hegui.gate.Decision;
import io.hegui.gate.Gate;
import io.hegui.gate.Quota;
import io.hegui.gate.Reservation;
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

    @Test
    void a_warned_call_that_can_not_be_logged_is_not_counted_either() throws IOException {
        DecisionLog log = DecisionLog.open(folder, LogOptions.standard());
        log.close();
        Gate gate = gate(log);
        CallAttempt unknownAgent = Firm.marketing().agentId(null).client("甲").build();
        long before = used(gate, unknownAgent);
        Gate withoutConsents = Firm.gate();
        withoutConsents.update(facts -> facts.consents(null));
        assertThat(Firm.gate().decide(unknownAgent, Firm.at("10:00:00")).kind()).isEqualTo(Decision.Kind.WARN);
        assertThat(withoutConsents
                        .decide(Firm.marketing().build(), Firm.at("10:00:00"))
                        .kind())
                .isEqualTo(Decision.Kind.WARN);

        assertThatThrownBy(() -> gate.reserve(unknownAgent, Firm.at("10:00:00")))
                .isInstanceOf(UncheckedIOException.class);
        Reservation allowed = gate.reserve(Firm.marketing().build(), Firm.at("10:00:00"));
        gate.update(facts -> facts.consents(null));
        assertThatThrownBy(() -> allowed.commit(Firm.at("10:00:00"))).isInstanceOf(UncheckedIOException.class);

        assertThat(used(gate, unknownAgent)).isEqualTo(before);
    }

    private static long used(Gate gate, CallAttempt attempt) {
        return gate.quotas(attempt, Firm.at("10:00:00")).stream()
                .mapToLong(Quota::used)
                .sum();
    }
}
