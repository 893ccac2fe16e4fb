package io.hegui.bpo;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** On the embedded database. */
@DirtiesContext
class BpoOnH2Test extends BpoScenarios {

    @TempDir
    static Path home;

    @DynamicPropertySource
    static void place(DynamicPropertyRegistry properties) {
        properties.add("bpo.home", () -> home.toString());
    }
}
