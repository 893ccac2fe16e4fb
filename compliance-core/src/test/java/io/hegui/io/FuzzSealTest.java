package io.hegui.io;

import static io.hegui.fuzz.Refusals.takesOrRefuses;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes as a seal, also with the root that belongs to them: a forged seal is no way to another file or to a crash. */
class FuzzSealTest {

    @TempDir
    static Path temp;

    private static Path folder;
    private static byte[] whole;

    @BeforeAll
    static void sealPackage() throws IOException {
        folder = Files.createDirectories(temp.resolve("package"));
        Folders.write(folder, "inspection.json", "{\"year\": 2024}");
        Folders.write(folder, "calls.csv", "id,caller\nC1,1\nC2,2\n");
        Path seal = temp.resolve("whole.seal");
        PackageSeal.write(folder, seal);
        whole = Files.readAllBytes(seal);
    }

    @FuzzTest
    void another_seal_is_refused_or_says_what_differs(byte[] content) throws IOException {
        Path seal = Files.write(temp.resolve("fuzzed.seal"), content);
        takesOrRefuses(
                () -> assertThat(PackageSeal.check(folder, seal, null).isEmpty())
                        .isEqualTo(java.util.Arrays.equals(content, whole)),
                InputError.class);

        Path forged = Files.write(temp.resolve("forged.seal"), withRoot(content));
        takesOrRefuses(
                () -> {
                    List<Alteration> found = PackageSeal.check(folder, forged, null);
                    assertThat(found).allMatch(one -> one.kind() != Alteration.Kind.SEAL);
                },
                InputError.class);
    }

    private static byte[] withRoot(byte[] content) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.writeBytes("hegui-seal/1\n".getBytes(StandardCharsets.US_ASCII));
        // the reader's lines: LF, CR and CR LF end one
        new String(content, StandardCharsets.ISO_8859_1)
                .lines()
                .forEach(line -> lines.writeBytes((line + "\n").getBytes(StandardCharsets.ISO_8859_1)));
        String root = HexFormat.of().formatHex(Digests.sha256().digest(lines.toByteArray()));
        lines.writeBytes(("root " + root + "\n").getBytes(StandardCharsets.US_ASCII));
        return lines.toByteArray();
    }
}
