package io.hegui.io;

import static io.hegui.fuzz.Refusals.takesOrRefuses;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.hegui.model.InspectionPackage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes as {@code inspection.json}, and as sections that replace those of another. */
class FuzzDocumentTest {

    @TempDir
    static Path folder;

    @FuzzTest
    void a_document_is_read_or_refused_in_one_line(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("inspection.json"), content);
        takesOrRefuses(
                () -> {
                    InspectionPackage document = PackageReader.read(file);

                    assertThat(document).isEqualTo(PackageReader.read(file));
                    assertThat(PackageEdit.of("{}", "edit").apply(document)).isEqualTo(document);
                },
                InputError.class);
        String text = new String(content, StandardCharsets.UTF_8);
        takesOrRefuses(
                () -> PackageEdit.of(text, "edit").apply(PackageReader.fromJson("{\"year\": 2024}", "base")),
                InputError.class);
    }
}
