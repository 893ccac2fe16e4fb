package io.hegui.io;

import static io.hegui.fuzz.Refusals.takesOrRefuses;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes as {@code calls.jsonl}. */
class FuzzCallsJsonTest {

    @TempDir
    static Path folder;

    @FuzzTest
    void bytes_read_as_the_library_reads_their_text(byte[] content) throws IOException {
        RecordStream calls = RecordStream.write(folder.resolve("calls.jsonl"), content);

        takesOrRefuses(() -> calls.requireOneResult(RecordKind.CALLS), InputError.class);
    }
}
