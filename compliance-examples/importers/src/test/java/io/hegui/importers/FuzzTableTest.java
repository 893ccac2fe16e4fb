package io.hegui.importers;

import static io.hegui.importers.Refusals.takesOrRefuses;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes as a table: a mapping is proposed, survives its file, and reads the table. */
class FuzzTableTest {

    @TempDir
    static Path folder;

    @FuzzTest
    void a_proposed_mapping_survives_its_file_and_reads_its_table(byte[] content) throws IOException {
        Path table = Refusals.write(folder, "list.csv", content);
        takesOrRefuses(() -> {
            ImportMapping proposed = MappingProposal.of(table, ImportMapping.none());
            Path file = Files.writeString(folder.resolve("mapping.json"), proposed.toJson());

            assertThat(ImportMapping.read(file)).isEqualTo(proposed);
            Refusals.imports(proposed, table);
        });
        Files.deleteIfExists(folder.resolve("mapping.json"));
        assertThat(Refusals.names(folder)).containsExactly("list.csv");
    }
}
