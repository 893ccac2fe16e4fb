package io.hegui.evidence;

import static io.hegui.fuzz.Refusals.takesOrRefuses;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes as files of a decision log, also lines that are chained as they should be. */
class FuzzDecisionLogTest {

    private static final LogOptions OPTIONS = LogOptions.standard().with(Durability.HANDED_OVER);

    @TempDir
    static Path folder;

    @AfterEach
    void empty() throws IOException {
        for (LogFile file : LogFile.in(folder)) {
            Files.delete(file.path());
        }
    }

    @FuzzTest
    void a_log_goes_on_or_is_refused_and_what_goes_on_is_whole(FuzzedDataProvider data) throws IOException {
        empty();
        int files = data.consumeInt(1, 2);
        for (int i = 1; i <= files; i++) {
            int length = i == files ? data.remainingBytes() : data.consumeInt(0, data.remainingBytes());
            Files.write(LogFile.of(folder, i).path(), content(data, length));
        }
        LogCheck before = DecisionLog.verify(folder, null);

        boolean taken = takesOrRefuses(
                () -> {
                    try (DecisionLog log = DecisionLog.open(folder, OPTIONS)) {
                        log.append(Decisions.blocked(1));
                    }
                },
                DamagedLogException.class);

        LogCheck after = DecisionLog.verify(folder, null);
        if (before.isWhole() || before.fault().kind() == LogFault.Kind.TORN) {
            assertThat(taken).isTrue();
            assertThat(after.isWhole()).as("%s", after.fault()).isTrue();
            assertThat(after.entries()).isGreaterThan(before.entries());
        } else if (!taken) {
            assertThat(after).as("a damaged log is left as it is").isEqualTo(before);
        }
    }

    /** Bytes as they come, or lines with the hashes that belong to them and perhaps a rest. */
    private static byte[] content(FuzzedDataProvider data, int length) {
        if (length == 0 || data.consumeBoolean()) {
            return data.consumeBytes(length);
        }
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        String hash = HashChain.START;
        String text = new String(data.consumeBytes(length), StandardCharsets.ISO_8859_1);
        for (String line : text.split("\n", -1)) {
            byte[] object = line.getBytes(StandardCharsets.ISO_8859_1);
            LogHeading heading = LogHeading.parse(object, 0, object.length);
            hash = HashChain.next(heading == null ? hash : heading.previous(), object, 0, object.length);
            lines.writeBytes((hash + " ").getBytes(StandardCharsets.US_ASCII));
            lines.writeBytes(object);
            lines.write('\n');
        }
        byte[] all = lines.toByteArray();
        return data.remainingBytes() % 2 == 0 ? all : java.util.Arrays.copyOf(all, all.length - 1);
    }
}
