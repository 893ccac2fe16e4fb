package io.hegui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All in one process with 160 MB of heap, so that none of them takes more. */
class HostileFilesTest {

    @TempDir
    static Path temp;

    private static final Map<String, String> SAID = new HashMap<>();

    @BeforeAll
    static void audit_them_all() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-cp",
                System.getProperty("java.class.path"),
                HostileRun.class.getName()));
        for (HostileFolder folder : HostileFolder.values()) {
            command.add(folder.write(temp).toString());
        }
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isEqualTo(0);
        for (String part : output.split("== ")) {
            SAID.put(part.split(" ", 2)[0], part);
        }
    }

    @ParameterizedTest
    @EnumSource
    void ends_in_a_counted_rejection_or_one_clear_error(HostileFolder folder) {
        String said = SAID.getOrDefault(folder.name(), "");

        assertThat(said).contains(folder.outcome()).doesNotContain("internal error", "Exception");
        if (said.startsWith(folder.name() + " 2")) {
            assertThat(said.strip().lines()).hasSize(2);
        } else {
            assertThat(said).startsWith(folder.name() + " 0");
        }
    }
}
