package io.hegui.io;

import static io.hegui.fuzz.Refusals.takesOrRefuses;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes as complaints and as a do-not-call list, CSV and JSON lines. */
class FuzzComplaintsTest {

    @TempDir
    static Path folder;

    @FuzzTest
    void bytes_read_as_the_library_reads_their_text(byte[] content) throws IOException {
        for (RecordKind<?, ?> kind : List.of(RecordKind.COMPLAINTS, RecordKind.DO_NOT_CALL)) {
            for (String ending : List.of(".csv", ".jsonl")) {
                RecordStream records = RecordStream.write(folder.resolve(kind.name() + ending), content);

                takesOrRefuses(() -> records.requireOneResult(kind), InputError.class);
            }
        }
    }
}
