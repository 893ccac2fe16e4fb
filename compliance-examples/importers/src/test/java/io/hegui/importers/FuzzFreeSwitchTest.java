package io.hegui.importers;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes as records of FreeSWITCH, CSV or JSON, and as those of a system that is to be found out. */
class FuzzFreeSwitchTest {

    @TempDir
    static Path folder;

    @FuzzTest
    void rows_are_counted_and_nothing_is_left_behind(byte[] content) throws IOException {
        Path file = Refusals.write(folder, "cdr.csv", content);

        Refusals.imports(ImportMapping.none().withSource(SourceKind.FREESWITCH), file);
        Refusals.imports(ImportMapping.none(), file);

        assertThat(Refusals.names(folder)).containsExactly("cdr.csv");
    }
}
