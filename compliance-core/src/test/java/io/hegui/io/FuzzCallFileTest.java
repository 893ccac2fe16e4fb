package io.hegui.io;

import static io.hegui.fuzz.Refusals.takesOrRefuses;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.hegui.model.CallRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes as calls that are read, written by our writer and read again. */
class FuzzCallFileTest {

    @TempDir
    static Path folder;

    @FuzzTest
    void calls_that_were_written_are_read_again_as_they_were(byte[] content) {
        Path file = folder.resolve("calls.csv");
        takesOrRefuses(
                () -> {
                    List<CallRecord> calls = RecordStream.write(file, content).records(RecordKind.CALLS).stream()
                            // the column "type" is never written
                            .filter(call -> !call.unreadable().containsKey("type"))
                            .toList();
                    for (boolean chinese : new boolean[] {false, true}) {
                        assertThat(RecordStream.write(file, written(calls, chinese))
                                        .records(RecordKind.CALLS))
                                .isEqualTo(calls);
                    }
                },
                InputError.class);
    }

    private static byte[] written(List<CallRecord> calls, boolean chinese) throws IOException {
        StringWriter out = new StringWriter();
        try (CallFileWriter writer = new CallFileWriter(out, chinese)) {
            for (CallRecord call : calls) {
                writer.write(call);
            }
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
