package io.hegui.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.Hegui;
import io.hegui.gate.Gate;
import io.hegui.gate.Reservation;
import io.hegui.model.Moment;
import io.hegui.report.InspectionReport;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MockClock;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetersTest {

    private static final Moment MORNING = Moment.parse("2024-06-18T10:00:00");
    private static final Moment NIGHT = Moment.parse("2024-06-18T21:00:00");
    private static final LocalDate AS_OF = LocalDate.of(2024, 6, 18);

    private final MockClock clock = new MockClock();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry(SimpleConfig.DEFAULT, clock);
    private final Hegui hegui = Hegui.standard();

    @TempDir
    private Path folder;

    @BeforeEach
    void a_package() throws IOException {
        SmallFirm.write(folder);
    }

    @Test
    void answers_are_counted_by_step_and_outcome_and_their_reasons_by_rule() {
        Gate gate = hegui.gate(folder, AS_OF).build();
        GateMeters meters = new GateMeters(registry);

        meters.decide(gate, SmallFirm.attempt(), NIGHT);
        Reservation reserved = meters.reserve(gate, SmallFirm.attempt(), MORNING);
        meters.commit(reserved, MORNING);
        meters.commit(meters.reserve(gate, SmallFirm.attempt(), MORNING), NIGHT);

        assertThat(count("decide", "block")).isEqualTo(1);
        assertThat(count("reserve", "allow")).isEqualTo(2);
        assertThat(count("commit", "allow")).isEqualTo(1);
        assertThat(count("commit", "block")).isEqualTo(1);
        assertThat(registry.get(GateMeters.REASONS)
                        .tags("rule", "marketing/calling-hours", "outcome", "block", "step", "decide")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(registry.find(GateMeters.REASONS).counters()).hasSize(2);
    }

    @Test
    void an_answer_takes_as_long_as_the_clock_says() {
        Gate slow = hegui.gate(folder, AS_OF)
                .sink(decision -> clock.add(Duration.ofMillis(7)))
                .build();

        new GateMeters(registry).decide(slow, SmallFirm.attempt(), NIGHT);

        assertThat(timer("decide", "block").totalTime(TimeUnit.MILLISECONDS)).isEqualTo(7);
    }

    @Test
    void a_gate_that_throws_is_counted_and_its_exception_passed_on() {
        Gate broken = hegui.gate(folder, AS_OF)
                .sink(decision -> {
                    throw new UncheckedIOException(new IOException("disk full"));
                })
                .build();
        GateMeters meters = new GateMeters(registry);

        assertThatThrownBy(() -> meters.decide(broken, SmallFirm.attempt(), NIGHT))
                .hasMessageContaining("disk full");
        assertThat(count("decide", "error")).isEqualTo(1);
    }

    @Test
    void audits_are_counted_by_grade_with_their_calls_and_findings() {
        InspectionReport report = new AuditMeters(registry).measured(() -> {
            clock.add(Duration.ofSeconds(3));
            return hegui.inspect(folder, LocalDate.of(2025, 3, 20));
        });

        Timer timer = registry.get(AuditMeters.AUDITS)
                .tag("grade", report.grade().level().name())
                .timer();
        assertThat(timer.count()).isEqualTo(1);
        assertThat(timer.totalTime(TimeUnit.SECONDS)).isEqualTo(3);
        assertThat(registry.get(AuditMeters.CALLS).summary().totalAmount()).isEqualTo(1);
        assertThat(registry.find(AuditMeters.FINDINGS).counters().stream()
                        .mapToDouble(counter -> counter.count())
                        .sum())
                .isEqualTo(report.findings().size())
                .isPositive();
    }

    @Test
    void an_audit_that_throws_is_counted_and_its_exception_passed_on() {
        AuditMeters meters = new AuditMeters(registry);

        assertThatThrownBy(() -> meters.measured(() -> hegui.inspect(folder.resolve("none"), AS_OF)))
                .hasMessageContaining("none");
        assertThat(registry.get(AuditMeters.AUDITS)
                        .tag("grade", "error")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void no_tag_bears_anything_of_a_person() {
        Gate gate = hegui.gate(folder, AS_OF).build();
        GateMeters meters = new GateMeters(registry);

        meters.decide(gate, SmallFirm.attempt(), NIGHT);
        new AuditMeters(registry).measured(() -> hegui.inspect(folder, LocalDate.of(2025, 3, 20)));

        assertThat(registry.getMeters())
                .isNotEmpty()
                .flatExtracting((Meter meter) -> meter.getId().getTags())
                .extracting(Tag::getKey)
                .isSubsetOf(Set.of("step", "outcome", "rule", "reason", "grade", "severity"));
        assertThat(registry.getMeters())
                .flatExtracting((Meter meter) -> meter.getId().getTags())
                .extracting(Tag::getValue)
                .noneMatch(value -> value.matches(".*\\d{4,}.*"));
    }

    private long count(String step, String outcome) {
        return timer(step, outcome).count();
    }

    private Timer timer(String step, String outcome) {
        return registry.get(GateMeters.DECISIONS)
                .tags("step", step, "outcome", outcome)
                .timer();
    }
}
