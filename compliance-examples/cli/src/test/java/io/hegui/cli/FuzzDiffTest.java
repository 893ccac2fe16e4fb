package io.hegui.cli;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes as a report, or a catalogue, that is compared with itself. */
class FuzzDiffTest {

    @TempDir
    static Path folder;

    @FuzzTest
    void what_is_compared_is_read_or_refused_in_one_line(byte[] content) throws IOException {
        String file = Files.write(folder.resolve("report.json"), content).toString();

        Refusals.runs(new Program(), "diff", file, file);
    }
}
