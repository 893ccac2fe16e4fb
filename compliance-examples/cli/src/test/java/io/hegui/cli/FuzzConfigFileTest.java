package io.hegui.cli;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes as the file of the program's defaults. */
class FuzzConfigFileTest {

    @TempDir
    static Path folder;

    @FuzzTest
    void defaults_are_taken_or_refused_in_one_line(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("config.properties"), content);

        Refusals.runs(
                new Program(Map.of(ConfigFile.VARIABLE, file.toString())),
                "seal",
                folder.resolve("absent").toString());
    }
}
