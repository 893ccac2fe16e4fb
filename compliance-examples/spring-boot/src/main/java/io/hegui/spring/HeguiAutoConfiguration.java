package io.hegui.spring;

import io.hegui.Hegui;
import io.hegui.evidence.DecisionLog;
import io.hegui.evidence.LogOptions;
import io.hegui.evidence.NumberForm;
import io.hegui.gate.CounterStore;
import io.hegui.gate.Decision;
import io.hegui.gate.DecisionSink;
import io.hegui.gate.Gate;
import io.hegui.gate.LimitLayer;
import io.hegui.io.LoggedGate;
import io.hegui.io.PackageFolder;
import io.hegui.rule.Facts;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the library into a Spring Boot application: {@link Hegui}, and where facts are known a {@link Gate}. Whatever the
 * host defines itself stands. The gate also takes the host's {@link CounterStore}, its {@link LimitLayer}s and its {@link
 * DecisionSink}s, each where there is one. What it puts there
 * is thread-safe.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration"
        })
@EnableConfigurationProperties(HeguiProperties.class)
public class HeguiAutoConfiguration {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** Every rule on the class path, in the profile that is set. */
    @Bean
    @ConditionalOnMissingBean
    Hegui hegui(HeguiProperties properties) {
        return Hegui.standard().withProfile(properties.profile());
    }

    /** China's clock. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(CHINA);
    }

    /** The facts in the package folder. */
    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty("hegui.package")
    Facts facts(HeguiProperties properties, Hegui hegui, Clock clock) {
        Path folder = Objects.requireNonNull(properties.folder());
        LocalDate asOf = properties.asOf() == null ? LocalDate.now(clock.withZone(CHINA)) : properties.asOf();
        return PackageFolder.open(folder).facts(hegui.rules(), asOf, hegui.profile());
    }

    /** The gate on those facts. */
    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnSingleCandidate(Facts.class)
    Gate gate(
            Hegui hegui,
            Facts facts,
            HeguiProperties properties,
            ObjectProvider<LimitLayer<?>> layers,
            ObjectProvider<CounterStore> counters,
            ObjectProvider<DecisionSink> sinks) {
        Gate.Builder builder = hegui.gate(facts).sink(all(sinks.orderedStream().toList()));
        layers.orderedStream().forEach(builder::layer);
        counters.ifAvailable(builder::counters);
        return properties.blockUnknown() ? builder.blockUnknown().build() : builder.build();
    }

    private static DecisionSink all(List<DecisionSink> sinks) {
        return sinks.size() == 1 ? sinks.get(0) : (Decision decision) -> sinks.forEach(sink -> sink.record(decision));
    }

    /** The decision log, where a folder for it is set. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("hegui.decision-log.folder")
    static class Logged {

        @Bean
        @ConditionalOnMissingBean
        DecisionLog decisionLog(HeguiProperties properties) throws IOException {
            HeguiProperties.DecisionLogProperties log = properties.decisionLog();
            LogOptions options = LogOptions.standard()
                    .with(log.durability())
                    .with(log.fullNumbers() ? NumberForm.full() : NumberForm.masked());
            return DecisionLog.open(Objects.requireNonNull(log.folder()), options);
        }

        /** Writes each decision before it is answered. */
        @Bean
        @ConditionalOnMissingBean(name = "decisionLogSink")
        DecisionSink decisionLogSink(DecisionLog log) {
            return LoggedGate.to(log);
        }
    }

    /** Meters, where Micrometer is there and has a registry. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterRegistry.class)
    @ConditionalOnBean(MeterRegistry.class)
    static class Metered {

        @Bean
        @ConditionalOnMissingBean
        GateMeters gateMeters(MeterRegistry registry) {
            return new GateMeters(registry);
        }

        @Bean
        @ConditionalOnMissingBean
        AuditMeters auditMeters(MeterRegistry registry) {
            return new AuditMeters(registry);
        }
    }
}
