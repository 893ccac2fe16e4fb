package io.hegui.crm.dial;

import io.hegui.crm.CrmProperties;
import io.hegui.spring.HeguiProperties;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The line, simulated unless {@code crm.line} says otherwise and the host brings its own, and the reader of the decision log. */
@Configuration(proxyBeanMethods = false)
class DialConfiguration {

    @Bean
    @ConditionalOnProperty(name = "crm.line", havingValue = "simulated", matchIfMissing = true)
    Line line(CrmProperties properties) {
        return new SimulatedLine(properties.lineChannels());
    }

    @Bean
    RefusalLog refusalLog(HeguiProperties properties) {
        Path folder = properties.decisionLog().folder();
        return new RefusalLog(Objects.requireNonNull(folder, "hegui.decision-log.folder is not set"));
    }
}
