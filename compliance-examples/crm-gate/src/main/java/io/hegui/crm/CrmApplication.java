package io.hegui.crm;

import io.hegui.gate.CounterStore;
import io.hegui.gate.MemoryCounters;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts the CRM. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CrmApplication {

    /** Runs until it is stopped. */
    public static void main(String[] args) {
        SpringApplication.run(CrmApplication.class, args);
    }

    /** Room for the calls of the last four days; {@code GateState} fills it at every start. */
    @Bean
    CounterStore counters() {
        return MemoryCounters.create();
    }
}
