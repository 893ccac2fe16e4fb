package io.hegui.io;

import static io.hegui.fuzz.Refusals.takesOrRefuses;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes as a compressed file; and what was compressed, whole, cut off, and with a byte that is another. */
class FuzzGzipTest {

    @TempDir
    static Path folder;

    @FuzzTest
    void compressed_records_are_read_whole_or_refused(byte[] bytes) throws IOException {
        Path plain = folder.resolve("calls.csv");
        Path packed = folder.resolve("calls.csv.gz");
        RecordStream raw = RecordStream.write(packed, bytes);
        takesOrRefuses(() -> raw.requireOneResult(RecordKind.CALLS), InputError.class);

        RecordStream text = RecordStream.write(plain, bytes);
        byte[] compressed = Folders.gzip(bytes);
        RecordStream whole = RecordStream.write(packed, compressed);
        takesOrRefuses(
                () -> assertThat(text.read(RecordKind.CALLS, 1, Long.MAX_VALUE).records())
                        .isEqualTo(
                                whole.read(RecordKind.CALLS, 1, Long.MAX_VALUE).records()),
                InputError.class);

        int place = Math.floorMod(Arrays.hashCode(bytes), compressed.length);
        RecordStream cut = RecordStream.write(packed, Arrays.copyOf(compressed, place));
        boolean taken = takesOrRefuses(() -> cut.read(RecordKind.CALLS, 1, Long.MAX_VALUE), InputError.class);
        assertThat(taken).as("what is cut off is refused").isEqualTo(place == 0);

        compressed[place] ^= 1;
        RecordStream altered = RecordStream.write(packed, compressed);
        takesOrRefuses(() -> altered.requireOneResult(RecordKind.CALLS), InputError.class);
    }
}
