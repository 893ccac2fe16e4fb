package io.hegui.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hegui.Hegui;
import io.hegui.evidence.DecisionLog;
import io.hegui.evidence.LogOptions;
import io.hegui.gate.Decision;
import io.hegui.gate.DecisionSink;
import io.hegui.gate.Gate;
import io.hegui.gate.LimitLayer;
import io.hegui.gate.Reservation;
import io.hegui.model.Moment;
import io.hegui.rule.Facts;
import io.hegui.rule.Layer;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.Profile;
import io.hegui.rule.Source;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class HeguiAutoConfigurationTest {

    private static final Moment MORNING = Moment.parse("2024-06-18T10:00:00");
    private static final Moment NIGHT = Moment.parse("2024-06-18T21:00:00");

    private final ApplicationContextRunner host =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(HeguiAutoConfiguration.class));

    @TempDir
    private Path folder;

    private ApplicationContextRunner withPackage;

    @BeforeEach
    void a_package() throws IOException {
        SmallFirm.write(folder);
        withPackage = host.withPropertyValues("hegui.package=" + folder, "hegui.as-of=2024-06-18");
    }

    @Test
    void without_a_setting_there_is_the_library_and_no_gate() {
        host.run(context -> assertThat(context)
                .hasSingleBean(Hegui.class)
                .hasSingleBean(Clock.class)
                .doesNotHaveBean(Facts.class)
                .doesNotHaveBean(Gate.class)
                .doesNotHaveBean(DecisionLog.class)
                .doesNotHaveBean(GateMeters.class)
                .doesNotHaveBean(AuditMeters.class));
    }

    @Test
    void a_package_folder_gives_a_gate_that_decides_by_it() {
        withPackage.run(context -> {
            Gate gate = context.getBean(Gate.class);

            assertThat(gate.basis().asOf()).isEqualTo(LocalDate.of(2024, 6, 18));
            assertThat(gate.decide(SmallFirm.attempt(), MORNING).kind()).isEqualTo(Decision.Kind.ALLOW);
            assertThat(gate.decide(SmallFirm.attempt(), NIGHT).earliestPermittedAt())
                    .contains(Moment.parse("2024-06-19T09:00:00"));
        });
    }

    @Test
    void a_folder_that_is_not_there_stops_the_start_with_its_name() {
        host.withPropertyValues("hegui.package=" + folder.resolve("nothing-here"))
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("nothing-here"));
    }

    @Test
    void without_a_day_the_package_is_read_as_of_the_day_in_china() {
        Clock lateInLondon = Clock.fixed(Instant.parse("2024-06-17T16:00:00Z"), ZoneOffset.UTC);

        host.withBean(Clock.class, () -> lateInLondon)
                .withPropertyValues("hegui.package=" + folder)
                .run(context ->
                        assertThat(context.getBean(Gate.class).basis().asOf()).isEqualTo(LocalDate.of(2024, 6, 18)));
    }

    @Test
    void the_clock_is_chinas() {
        host.run(context -> assertThat(context.getBean(Clock.class).getZone()).isEqualTo(ZoneId.of("Asia/Shanghai")));
    }

    @Test
    void the_profile_is_that_of_the_property() {
        host.run(context -> assertThat(context.getBean(Hegui.class).profile()).isEqualTo(Profile.GUIDE));
        host.withPropertyValues("hegui.profile=law")
                .run(context ->
                        assertThat(context.getBean(Hegui.class).profile()).isEqualTo(Profile.LAW));
    }

    @Test
    void what_the_host_defines_stands() {
        Hegui hegui = Hegui.standard().withProfile(Profile.LAW);
        Facts facts = Facts.of(SmallFirm.inspection(folder), LocalDate.of(2024, 6, 18), hegui.rules())
                .build();
        Gate own = hegui.gate(facts).build();

        withPackage
                .withBean(Hegui.class, () -> hegui)
                .withBean(Facts.class, () -> facts)
                .withBean(Gate.class, () -> own)
                .run(context -> {
                    assertThat(context.getBean(Hegui.class)).isSameAs(hegui);
                    assertThat(context.getBean(Facts.class)).isSameAs(facts);
                    assertThat(context.getBean(Gate.class)).isSameAs(own);
                });
    }

    @Test
    void facts_of_the_host_are_enough_for_a_gate() {
        Facts facts = Facts.of(
                        SmallFirm.inspection(folder),
                        LocalDate.of(2024, 6, 18),
                        Hegui.standard().rules())
                .build();

        host.withBean(Facts.class, () -> facts)
                .run(context -> assertThat(context.getBean(Gate.class).facts()).isSameAs(facts));
    }

    @Test
    void what_cannot_be_judged_is_blocked_where_the_host_says_so() throws IOException {
        Files.delete(folder.resolve("consents.csv"));

        withPackage.run(context -> assertThat(context.getBean(Gate.class)
                        .decide(SmallFirm.attempt(), MORNING)
                        .kind())
                .isEqualTo(Decision.Kind.WARN));
        withPackage
                .withPropertyValues("hegui.block-unknown=true")
                .run(context -> assertThat(context.getBean(Gate.class)
                                .decide(SmallFirm.attempt(), MORNING)
                                .kind())
                        .isEqualTo(Decision.Kind.BLOCK));
    }

    @Test
    void layers_and_sinks_of_the_host_reach_the_gate() {
        Source contract = Source.of("carrier contract", Layer.OWN);
        LimitLayer<Long> once = LimitLayer.of(contract, ParameterKey.integer("anomaly/hourly-frequency.calls"), 1L);
        List<Decision> seen = new ArrayList<>();

        withPackage
                .withBean("limit", LimitLayer.class, () -> once)
                .withBean("sink", DecisionSink.class, () -> seen::add)
                .run(context -> {
                    Gate gate = context.getBean(Gate.class);
                    gate.reserve(SmallFirm.attempt(), MORNING);
                    Reservation second = gate.reserve(SmallFirm.attempt(), MORNING.plusSeconds(1));

                    assertThat(second.decision().reasons().get(0).sources()).contains(contract);
                    assertThat(seen).containsExactly(second.decision());
                });
    }

    @Test
    void blocks_go_to_the_decision_log_masked_beside_other_sinks_and_the_log_is_closed() {
        Path log = folder.resolve("log");
        List<Decision> seen = new ArrayList<>();

        withPackage
                .withPropertyValues("hegui.decision-log.folder=" + log, "hegui.decision-log.durability=handed-over")
                .withBean("sink", DecisionSink.class, () -> seen::add)
                .run(context -> context.getBean(Gate.class).decide(SmallFirm.attempt(), NIGHT));

        assertThat(seen).hasSize(1);
        assertThat(log.resolve("decisions-000001.log"))
                .content()
                .contains("138****8000")
                .doesNotContain("13800138000");
        assertThatNoLockIsHeld(log);
    }

    private static void assertThatNoLockIsHeld(Path log) {
        try (DecisionLog again = DecisionLog.open(log, LogOptions.standard())) {
            assertThat(again.opening().entries()).isEqualTo(1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void the_decision_log_holds_full_numbers_where_the_host_says_so() {
        Path log = folder.resolve("log");

        withPackage
                .withPropertyValues("hegui.decision-log.folder=" + log, "hegui.decision-log.full-numbers=true")
                .run(context -> context.getBean(Gate.class).decide(SmallFirm.attempt(), NIGHT));

        assertThat(log.resolve("decisions-000001.log")).content().contains("13800138000");
    }

    @Test
    void meters_are_there_with_a_registry_and_without_micrometer_all_else_is() {
        withPackage
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .run(context ->
                        assertThat(context).hasSingleBean(GateMeters.class).hasSingleBean(AuditMeters.class));
        withPackage
                .withClassLoader(new FilteredClassLoader("io.micrometer"))
                .run(context -> assertThat(context).hasSingleBean(Gate.class).doesNotHaveBean("gateMeters"));
    }

    @Test
    void every_property_is_described_for_editors() throws IOException {
        JsonNode metadata;
        try (InputStream in =
                HeguiProperties.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            metadata = new ObjectMapper().readTree(in);
        }

        assertThat(metadata.path("properties"))
                .extracting(property -> property.path("name").asText())
                .containsExactlyInAnyOrder(
                        "hegui.package",
                        "hegui.as-of",
                        "hegui.profile",
                        "hegui.block-unknown",
                        "hegui.decision-log.folder",
                        "hegui.decision-log.durability",
                        "hegui.decision-log.full-numbers");
        assertThat(metadata.path("properties"))
                .allSatisfy(property ->
                        assertThat(property.path("description").asText()).endsWith("."));
    }

    @Test
    void a_day_that_is_none_stops_the_start() {
        host.withPropertyValues("hegui.package=" + folder, "hegui.as-of=yesterday")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("yesterday"));
    }
}
