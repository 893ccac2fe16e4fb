package io.hegui.bpo;

import io.hegui.crm.PostgresServer;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** On a PostgreSQL server that the test starts; skipped where none is installed. */
@DirtiesContext
@ActiveProfiles("postgres")
@EnabledIf(
        value = "io.hegui.crm.PostgresServer#isInstalled",
        disabledReason = "skipped: no PostgreSQL server is installed")
@Import(BpoOnPostgresTest.Database.class)
class BpoOnPostgresTest extends BpoScenarios {

    @TempDir
    static Path home;

    /** The server; made before and closed after all that uses it. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Database {

        @Bean
        PostgresServer server() throws Exception {
            return PostgresServer.start();
        }

        @Bean
        DynamicPropertyRegistrar place(PostgresServer server) {
            return properties -> {
                properties.add("bpo.home", () -> home.toString());
                properties.add("spring.datasource.url", server::url);
                properties.add("spring.datasource.username", () -> "crm");
                properties.add("spring.datasource.password", server::password);
            };
        }
    }
}
