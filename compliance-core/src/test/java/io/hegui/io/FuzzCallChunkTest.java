package io.hegui.io;

import static io.hegui.fuzz.Refusals.takesOrRefuses;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.hegui.rule.StateError;
import io.hegui.rule.StateOut;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes as the part of a file that a process is told to read: it never reads another file. */
class FuzzCallChunkTest {

    private static final String CALLS = "id,caller\nC1,95001\nC2,95002\n";

    @TempDir
    static Path folder;

    @BeforeAll
    static void writeCalls() {
        Folders.write(folder, "calls.csv", CALLS);
    }

    @FuzzTest
    void a_part_is_read_or_refused_in_one_line(FuzzedDataProvider data) {
        byte[] bytes = data.consumeBoolean() ? part(data) : data.consumeRemainingAsBytes();

        takesOrRefuses(
                () -> {
                    CallChunk chunk = CallChunk.of(folder, bytes);
                    StreamIntake intake = chunk.read(call -> {});

                    assertThat(chunk.toBytes())
                            .isEqualTo(CallChunk.of(folder, chunk.toBytes()).toBytes());
                    assertThat(intake.read()).isEqualTo(intake.accepted() + intake.rejected());
                },
                InputError.class,
                StateError.class);
    }

    private static byte[] part(FuzzedDataProvider data) {
        StateOut out = new StateOut();
        out.text(data.consumeBoolean() ? "calls.csv" : data.consumeString(20));
        out.unsigned(data.consumeBoolean() ? CALLS.length() : data.consumeLong());
        out.text(data.consumeBoolean() ? "UTF-8" : data.consumeString(8));
        out.unsigned(data.consumeLong(-2, 40));
        out.unsigned(data.consumeBoolean() ? Long.MAX_VALUE : data.consumeLong(-2, 40));
        out.unsigned(data.consumeLong(-2, 4));
        out.flag(data.consumeBoolean());
        out.unsigned(data.consumeInt(0, 3));
        while (data.remainingBytes() > 0) {
            out.signed(data.consumeInt(-3, 30));
        }
        return out.toByteArray();
    }
}
