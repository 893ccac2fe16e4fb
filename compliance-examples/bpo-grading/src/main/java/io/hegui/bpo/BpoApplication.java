package io.hegui.bpo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the grading service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class BpoApplication {

    /** Runs until it is stopped. */
    public static void main(String[] args) {
        SpringApplication.run(BpoApplication.class, args);
    }
}
