package io.hegui.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageSealTest {

    private static final int CALLS = 3_000;

    @TempDir
    Path temp;

    private Path folder;
    private Path seal;

    private static String calls() {
        StringBuilder calls = new StringBuilder("id,startedAt\n");
        for (int i = 1; i <= CALLS; i++) {
            calls.append("C").append(i).append(",2024-03-15 14:32:07\n");
        }
        return calls.toString();
    }

    @BeforeEach
    void write() throws IOException {
        folder = Files.createDirectories(temp.resolve("package"));
        seal = temp.resolve("package.seal");
        Files.createDirectories(folder.resolve("files"));
        Folders.write(folder, "inspection.json", "{\"year\": 2024}");
        Folders.write(folder, "files/a.wav", "sound".getBytes(StandardCharsets.UTF_8));
        Folders.write(folder, "calls.csv", calls());
    }

    @Test
    void an_unaltered_package_fits_its_seal() {
        String root = PackageSeal.write(folder, seal);

        assertThat(PackageSeal.check(folder, seal, root)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 1022, 1023, 1024, 1025, 2048, 2999, 3000})
    void names_the_first_altered_record(int altered) throws IOException {
        PackageSeal.write(folder, seal);
        String before = "C" + altered + ",2024-03-15 14:32:07\n";
        Folders.write(folder, "calls.csv", calls().replace("\n" + before, "\n" + before.replace(":07", ":08")));

        assertThat(PackageSeal.check(folder, seal, null))
                .containsExactly(
                        new Alteration(Alteration.Kind.RECORD_ALTERED, "calls.csv", altered + 1, "C" + altered));
    }

    @Test
    void names_the_place_of_a_removed_and_of_an_added_record() throws IOException {
        PackageSeal.write(folder, seal);

        Folders.write(folder, "calls.csv", calls().replace("C1500,2024-03-15 14:32:07\n", ""));
        assertThat(PackageSeal.check(folder, seal, null))
                .extracting(Alteration::line, Alteration::id)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1501L, "C1501"));

        Folders.write(folder, "calls.csv", calls() + "C3001,\n");
        assertThat(PackageSeal.check(folder, seal, null))
                .extracting(Alteration::line)
                .containsExactly(3002L);

        Folders.write(folder, "calls.csv", calls().substring(0, calls().length() - 23));
        assertThat(PackageSeal.check(folder, seal, null))
                .extracting(Alteration::line)
                .containsExactly(3001L);
    }

    @Test
    void looks_into_compressed_records() throws IOException {
        Files.delete(folder.resolve("calls.csv"));
        Folders.write(folder, "calls.csv.gz", calls());
        PackageSeal.write(folder, seal);
        Folders.write(folder, "calls.csv.gz", calls().replace("C77,2024", "C77,2023"));

        assertThat(PackageSeal.check(folder, seal, null))
                .containsExactly(new Alteration(Alteration.Kind.RECORD_ALTERED, "calls.csv.gz", 78, "C77"));
    }

    @Test
    void names_files_that_are_altered_gone_or_new() throws IOException {
        PackageSeal.write(folder, seal);
        Folders.write(folder, "files/a.wav", "sOund".getBytes(StandardCharsets.UTF_8));
        Files.delete(folder.resolve("inspection.json"));
        Folders.write(folder, "files/b.wav", "b".getBytes(StandardCharsets.UTF_8));

        assertThat(PackageSeal.check(folder, seal, null))
                .containsExactly(
                        new Alteration(Alteration.Kind.FILE_ALTERED, "files/a.wav", 0, null),
                        new Alteration(Alteration.Kind.FILE_MISSING, "inspection.json", 0, null),
                        new Alteration(Alteration.Kind.FILE_ADDED, "files/b.wav", 0, null));
    }

    @Test
    void a_seal_that_was_altered_or_exchanged_is_no_seal() throws IOException {
        String root = PackageSeal.write(folder, seal);
        String text = Files.readString(seal);

        Files.writeString(seal, text.replaceFirst("file \\d+", "file 9"));
        assertThat(PackageSeal.check(folder, seal, null))
                .extracting(Alteration::kind)
                .containsExactly(Alteration.Kind.SEAL);

        Folders.write(folder, "files/a.wav", "other".getBytes(StandardCharsets.UTF_8));
        PackageSeal.write(folder, seal);
        assertThat(PackageSeal.check(folder, seal, null)).isEmpty();
        assertThat(PackageSeal.check(folder, seal, root))
                .extracting(Alteration::kind)
                .containsExactly(Alteration.Kind.SEAL);
    }

    @Test
    void a_seal_never_lies_in_what_it_seals() {
        assertThatThrownBy(() -> PackageSeal.write(folder, folder.resolve("package.seal")))
                .isInstanceOf(InputError.class);
    }
}
