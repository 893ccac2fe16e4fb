package io.hegui.io;

import static io.hegui.fuzz.Refusals.takesOrRefuses;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** An index with other bytes than were written: what it finds is what was asked for, or it says that it can't be used. */
class FuzzPackageIndexTest {

    private static final int MARK = 16;

    @TempDir
    static Path temp;

    private static Path folder;
    private static Path index;
    private static byte[] whole;

    @BeforeAll
    static void makeIndex() throws IOException {
        folder = Files.createDirectories(temp.resolve("package"));
        Folders.write(folder, "inspection.json", "{\"year\": 2024}");
        Folders.write(
                folder,
                "calls.csv",
                "id,caller,callee,startedAt\nC1,01012345678,13800138000,2024-03-15 14:32:07\nC2,95001,13800138001,\n");
        Folders.write(folder, "consents.jsonl.gz", "{\"id\":\"S1\",\"phone\":\"13800138000\"}\n".getBytes("UTF-8"));
        Folders.write(folder, "complaints.csv", "id,callIds\nT1,C1;C2\n");
        index = PackageIndex.beside(folder);
        PackageIndex.open(folder, index, 1, ProgressListener.NONE).close();
        whole = Files.readAllBytes(index);
    }

    @FuzzTest
    void an_altered_index_finds_nothing_that_is_not_there(FuzzedDataProvider data) throws IOException {
        Files.write(index, data.consumeBoolean() ? data.consumeRemainingAsBytes() : altered(data));

        takesOrRefuses(
                () -> {
                    try (PackageIndex opened = PackageIndex.open(folder, index, 1, ProgressListener.NONE)) {
                        assertThat(opened.callsById("C1"))
                                .allMatch(call -> "C1".equals(call.value().id()));
                        assertThat(opened.callsAt(Moment.parse("2024-03-15T14:32"), PhoneNumber.of("13800138000")))
                                .hasSizeLessThanOrEqualTo(1);
                        opened.consentsByPhone(PhoneNumber.of("13800138000"));
                        opened.complaintsAbout("C2");
                    }
                },
                InputError.class);
    }

    /** With other numbers at some places, or another heading. */
    private static byte[] altered(FuzzedDataProvider data) {
        if (data.consumeBoolean()) {
            int heading = ByteBuffer.wrap(whole).getInt(MARK);
            String json = new String(whole, MARK + Integer.BYTES, heading, java.nio.charset.StandardCharsets.UTF_8)
                    .replaceFirst("\"entries\":\\d+", "\"entries\":" + data.consumeLong());
            byte[] bytes = json.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            int end = (MARK + Integer.BYTES + bytes.length + 15) / 16 * 16;
            byte[] entries = data.consumeRemainingAsBytes();
            return ByteBuffer.allocate(end + entries.length)
                    .put(whole, 0, MARK)
                    .putInt(bytes.length)
                    .put(bytes)
                    .position(end)
                    .put(entries)
                    .array();
        }
        ByteBuffer bytes = ByteBuffer.wrap(whole.clone());
        while (data.remainingBytes() > 0) {
            bytes.putLong(data.consumeInt(0, whole.length - Long.BYTES), data.consumeLong());
        }
        return bytes.array();
    }
}
