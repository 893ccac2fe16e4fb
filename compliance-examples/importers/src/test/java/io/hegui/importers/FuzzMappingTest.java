package io.hegui.importers;

import static io.hegui.importers.Refusals.takesOrRefuses;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes as a mapping file; one that is read survives its file, and can be used. */
class FuzzMappingTest {

    private static final String TABLE =
            "编号,主叫,被叫,开始时间,状态,时长\nT1,01062345678,13800138000,2024-03-15 09:00:00,已接通,00:01:00\nT1,1,2,x,,\n";

    @TempDir
    static Path folder;

    @FuzzTest
    void a_mapping_is_refused_in_one_line_or_survives_its_file(byte[] content) throws IOException {
        Path file = Refusals.write(folder, "mapping.json", content);
        Path table = Refusals.write(folder, "list.csv", TABLE.getBytes(StandardCharsets.UTF_8));
        takesOrRefuses(() -> {
            ImportMapping mapping = ImportMapping.read(file);
            Path again = Files.writeString(folder.resolve("again.json"), mapping.toJson());

            assertThat(ImportMapping.read(again)).isEqualTo(mapping);
            Refusals.imports(mapping, table);
        });
    }
}
