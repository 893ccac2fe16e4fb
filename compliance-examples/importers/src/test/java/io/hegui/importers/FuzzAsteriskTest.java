package io.hegui.importers;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes as {@code Master.csv} of Asterisk. */
class FuzzAsteriskTest {

    @TempDir
    static Path folder;

    @FuzzTest
    void rows_are_counted_and_nothing_is_left_behind(byte[] content) throws IOException {
        Path file = Refusals.write(folder, "Master.csv", content);

        Refusals.imports(ImportMapping.none().withSource(SourceKind.ASTERISK), file);

        assertThat(Refusals.names(folder)).containsExactly("Master.csv");
    }
}
