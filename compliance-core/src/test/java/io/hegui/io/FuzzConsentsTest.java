package io.hegui.io;

import static io.hegui.fuzz.Refusals.takesOrRefuses;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.hegui.model.ConsentRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes as {@code consents.csv} and as {@code consents.jsonl}. */
class FuzzConsentsTest {

    @TempDir
    static Path folder;

    @FuzzTest
    void columns_hold_the_consents_that_were_read(byte[] content) throws IOException {
        for (String name : List.of("consents.csv", "consents.jsonl")) {
            RecordStream consents = RecordStream.write(folder.resolve(name), content);
            takesOrRefuses(
                    () -> {
                        List<ConsentRecord> plain = consents.requireOneResult(RecordKind.CONSENTS);
                        requireHeld(plain);
                    },
                    InputError.class);
            Files.delete(folder.resolve(name));
        }
    }

    /** As a package is opened: by pieces cut at guessed places, into columns. */
    private static void requireHeld(List<ConsentRecord> plain) {
        Folders.write(folder, "inspection.json", "{\"year\": 2024}");
        try (Crew crew = new Crew(2)) {
            PackageFolder opened = PackageFolder.open(folder, crew, 1);

            assertThat(opened.consents().all()).containsExactlyInAnyOrderElementsOf(plain);
        }
    }
}
