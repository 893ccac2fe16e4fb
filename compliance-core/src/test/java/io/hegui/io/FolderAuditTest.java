package io.hegui.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.audit.TestRules;
import io.hegui.rule.Attachments;
import io.hegui.rule.Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderAuditTest {

    private static final LocalDate AS_OF = LocalDate.of(2025, 3, 20);

    private static FolderAudit run(Path folder, int threads, long smallestChunk) {
        return FolderAudit.run(
                PackageFolder.open(folder),
                TestRules.SET,
                AS_OF,
                Profile.GUIDE,
                threads,
                ProgressListener.NONE,
                smallestChunk);
    }

    private static String calls() {
        Random random = new Random(5);
        StringBuilder text = new StringBuilder("id,callee,startedAt,talkSeconds,direction,outcome,client\n");
        for (int i = 0; i < 3000; i++) {
            text.append(random.nextInt(9) == 0 ? "" : "C" + i)
                    .append(",13800138")
                    .append(100 + random.nextInt(900))
                    .append(",2024-03-1")
                    .append(random.nextInt(10))
                    .append("T09:00:00,")
                    .append(random.nextInt(5000))
                    .append(",OUTBOUND,")
                    .append(random.nextInt(3) == 0 ? "NO_ANSWER" : "CONNECTED")
                    .append(random.nextInt(50) == 0 ? ",extra,x\n" : i % 7 == 0 ? ",\"a,\"\"b\"\n" : ",甲公司\n");
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,1", "2,5000", "4,20000", "7,1000000000"})
    void threads_and_chunks_never_show(int threads, long smallestChunk) {
        Path folder = Folders.write(Folders.create(), "calls.csv", calls());
        FolderAudit plain = run(folder, 1, Long.MAX_VALUE);

        FolderAudit split = run(folder, threads, smallestChunk);

        assertThat(split.result()).isEqualTo(plain.result());
        assertThat(split.intake()).isEqualTo(plain.intake());
        assertThat(plain.intake().calls().rejected()).isPositive();
        assertThat(plain.intake().isDoubtful()).isTrue();
    }

    @Test
    void the_encoding_never_shows() {
        FolderAudit plain = run(Folders.write(Folders.create(), "calls.csv", calls()), 1, Long.MAX_VALUE);
        FolderAudit chinese = run(Folders.write(Folders.create(), "calls.csv", calls(), FileCharset.GB18030), 2, 9_000);
        FolderAudit zipped = run(Folders.write(Folders.create(), "calls.csv.gz", calls()), 2, 1);

        assertThat(chinese.result()).isEqualTo(plain.result());
        assertThat(chinese.intake()).isEqualTo(plain.intake());
        assertThat(zipped.result()).isEqualTo(plain.result());
    }

    @Test
    void what_fails_in_a_worker_reaches_the_caller() {
        Path folder = Folders.write(Folders.create(), "calls.csv", calls());

        assertThatThrownBy(() -> FolderAudit.run(folder, TestRules.SET, AS_OF, Profile.GUIDE, 2, (bytes, total) -> {
                    throw new IllegalStateException("stop");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("stop");
    }

    @Test
    void an_interrupt_ends_the_audit_and_stays_set() {
        Path folder = Folders.write(Folders.create(), "calls.csv", calls());
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> run(folder, 2, 1)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void attachments_are_found_in_the_folder_only_and_known_by_content() throws Exception {
        Path folder = Folders.create();
        Files.createDirectory(folder.resolve("files"));
        Folders.write(folder, "files/a.bin", "\n%PDF-1.7");
        Folders.write(folder, "files/b.pdf", "\0\0\0\1ftypisom");
        Path outside = Files.createTempFile("outside", ".pdf");
        Files.createSymbolicLink(folder.resolve("files/link.pdf"), outside);

        Attachments attachments = PackageFolder.open(folder).attachments();

        assertThat(attachments.find("files/a.bin").format()).isEqualTo("pdf");
        assertThat(attachments.find("a.bin").bytes()).isEqualTo(9);
        assertThat(attachments.find("b.pdf").format()).isEqualTo("mp4");
        assertThat(attachments.find("a.bin").sha256()).hasSize(64);
        assertThat(attachments.find("link.pdf")).isNull();
        assertThat(attachments.find("../" + outside.getFileName())).isNull();
        assertThat(attachments.find(outside.toString())).isNull();
        assertThat(attachments.find("files")).isNull();
    }
}
