package io.hegui.crm;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** On the embedded database. */
@DirtiesContext
class CrmOnH2Test extends CrmScenarios {

    @TempDir
    static Path home;

    @DynamicPropertySource
    static void place(DynamicPropertyRegistry properties) {
        properties.add("crm.home", () -> home.toString());
        properties.add(
                "spring.datasource.url",
                () -> "jdbc:h2:file:" + home.resolve("crm") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
    }
}
