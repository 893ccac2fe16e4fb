package io.hegui.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.evidence.AttachmentState;
import io.hegui.evidence.CallEvidence;
import io.hegui.evidence.ConsentFinder;
import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.RuleSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceBundleTest {

    private static final String HEADER =
            "id,caller,callee,startedAt,talkSeconds,direction,purpose,outcome,agentId,sector,"
                    + "consentId,recordingFile,recordingSha256,segments\n";
    private static final int RATE = 8_000;

    @TempDir
    Path temp;

    private Path folder;

    /** 20 seconds in which every sample tells its second. */
    private static byte[] recording() throws IOException {
        byte[] samples = new byte[20 * RATE];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (i / RATE);
        }
        AudioFormat format = new AudioFormat(RATE, 8, 1, false, false);
        ByteArrayOutputStream wav = new ByteArrayOutputStream();
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(samples), format, samples.length),
                AudioFileFormat.Type.WAVE,
                wav);
        return wav.toByteArray();
    }

    @BeforeEach
    void write() throws IOException {
        folder = Files.createDirectories(temp.resolve("package"));
        Files.createDirectories(folder.resolve("files/rec"));
        Folders.write(folder, "inspection.json", """
                {"year": 2024, "agents": [{"id": "A001", "name": "张小明", "qualifications":
                  [{"sector": "FINANCE", "certificate": "F123456", "issuedOn": "2023-01-01", "file": "certificate.pdf"}]}]}
                """);
        Folders.write(folder, "files/rec/13800138000.wav", recording());
        Folders.write(folder, "files/consent.png", "proof".getBytes(StandardCharsets.UTF_8));
        Folders.write(folder, "files/certificate.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8));
        Files.writeString(temp.resolve("secret.txt"), "secret");
        Folders.write(
                folder,
                "calls.csv",
                HEADER
                        + "C1,01012345678,13800138000,2024-03-15 14:32:07,20,OUTBOUND,MARKETING,CONNECTED,A001,FINANCE,S1,"
                        + "rec/13800138000.wav," + Digests.of(recording())
                        + ",RISK_DISCLOSURE@5-7.5:投资有风险|TRANSCRIPT:我是张小明\n"
                        + "C2,01012345678,13900139000,2024-03-15 14:33:00,5,OUTBOUND,,CONNECTED,,,,../../secret.txt,,\n"
                        + "C3,01012345678,13900139000,2024-03-15 14:34:00,5,OUTBOUND,,CONNECTED,,,,,,\n"
                        + "C3,01012345678,13900139001,2024-03-15 14:35:00,5,OUTBOUND,,CONNECTED,,,,,,\n");
        Folders.write(
                folder,
                "consents.csv",
                "id,phone,givenAt,evidenceFile,evidenceSha256\nS1,13800138000,2024-01-01 10:00:00,consent.png,"
                        + Digests.of("proof".getBytes(StandardCharsets.UTF_8)) + "\n");
        Folders.write(folder, "complaints.csv", "id,callIds,plan,result\nT1,C1,回电 13800138000,已致歉\n");
    }

    private List<CallEvidence> write(Path target, String id, boolean full) throws IOException {
        try (PackageIndex index = PackageIndex.open(folder, PackageIndex.beside(folder), 1, ProgressListener.NONE)) {
            EvidenceFinder finder =
                    EvidenceFinder.open(folder, index, RuleSet.builder("test").build(), ConsentFinder.NAMED);
            List<CallEvidence> calls = finder.ofCall(id);
            EvidenceBundle.write(finder, calls, target, full);
            return calls;
        }
    }

    private static Map<String, byte[]> content(Path folder) throws IOException {
        Map<String, byte[]> content = new TreeMap<>();
        for (String name : Deliverable.files(folder)) {
            content.put(name, Files.readAllBytes(folder.resolve(name)));
        }
        return content;
    }

    @Test
    void holds_all_that_the_package_knows_of_the_call() throws IOException {
        write(temp.resolve("out"), "C1", false);

        assertThat(content(temp.resolve("out")).keySet())
                .containsExactly(
                        "call-1/certificate-1.pdf",
                        "call-1/consent.png",
                        "call-1/evidence.json",
                        "call-1/recording.wav",
                        "call-1/segment-01-RISK_DISCLOSURE-00.00.05-00.00.07.5.wav",
                        "call-1/segments.txt",
                        "manifest.json",
                        "summary.en.txt",
                        "summary.zh.txt");
        assertThat(temp.resolve("out/call-1/segments.txt")).hasContent("00:00:05\u201300:00:07.5 风险告知\n转写文本\n");
        assertThat(temp.resolve("out/summary.zh.txt")).content().contains("已附，哈希一致", "授权：S1", "投诉：T1", "当日有效");
    }

    @Test
    void a_clip_holds_exactly_the_marked_segment() throws Exception {
        write(temp.resolve("out"), "C1", false);

        Path clip = temp.resolve("out/call-1/segment-01-RISK_DISCLOSURE-00.00.05-00.00.07.5.wav");
        try (AudioInputStream audio = AudioSystem.getAudioInputStream(clip.toFile())) {
            byte[] samples = audio.readAllBytes();
            assertThat(samples).hasSize(RATE * 5 / 2);
            assertThat(samples[0]).isEqualTo((byte) 5);
            assertThat(samples[samples.length - 1]).isEqualTo((byte) 7);
        }
    }

    @Test
    void the_same_question_gives_the_same_bytes() throws IOException {
        write(temp.resolve("one"), "C1", true);
        Map<String, byte[]> first = content(temp.resolve("one"));
        write(temp.resolve("one"), "C1", true);
        write(temp.resolve("two"), "C1", true);
        write(temp.resolve("one.zip"), "C1", true);
        write(temp.resolve("two.zip"), "C1", true);

        assertThat(content(temp.resolve("one"))).containsExactlyEntriesOf(first);
        assertThat(content(temp.resolve("two"))).containsExactlyEntriesOf(first);
        assertThat(temp.resolve("one.zip")).hasSameBinaryContentAs(temp.resolve("two.zip"));
        Map<String, byte[]> zipped = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(temp.resolve("one.zip")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                zipped.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertThat(zipped).containsExactlyEntriesOf(first);
    }

    @Test
    void the_manifest_knows_every_file_by_its_digest() throws IOException {
        write(temp.resolve("out"), "C1", true);
        String manifest = Files.readString(temp.resolve("out/manifest.json"));

        content(temp.resolve("out")).forEach((name, bytes) -> {
            if (!name.equals("manifest.json")) {
                assertThat(manifest).contains("\"path\": \"" + name + "\"").contains(Digests.of(bytes));
            }
        });
        assertThat(manifest).contains(Digests.of(Files.readAllBytes(folder.resolve("calls.csv"))));
    }

    @Test
    void no_number_and_no_name_stands_in_a_masked_text() throws IOException {
        write(temp.resolve("out"), "C1", false);

        content(temp.resolve("out")).forEach((name, bytes) -> {
            if (name.endsWith(".json") || name.endsWith(".txt")) {
                assertThat(new String(bytes, StandardCharsets.UTF_8))
                        .as(name)
                        .doesNotContain("13800138000", "01012345678", "张小明", "F123456");
            }
        });
    }

    @Test
    void in_full_the_record_stands_as_in_its_file() throws IOException {
        write(temp.resolve("out"), "C1", true);

        String line = Files.readAllLines(folder.resolve("calls.csv")).get(1);
        assertThat(temp.resolve("out/call-1/record.txt")).hasContent(line);
        assertThat(temp.resolve("out/call-1/complaint-1-record.txt")).hasContent("T1,C1,回电 13800138000,已致歉");
        assertThat(temp.resolve("out/call-1/evidence.json")).content().contains("13800138000", "张小明");
    }

    @Test
    void every_bearer_of_an_id_is_there() throws IOException {
        assertThat(write(temp.resolve("out"), "C3", false)).hasSize(2);

        assertThat(content(temp.resolve("out")).keySet()).contains("call-1/evidence.json", "call-2/evidence.json");
    }

    @Test
    void a_path_that_leads_out_of_the_package_leads_nowhere() throws IOException {
        List<CallEvidence> calls = write(temp.resolve("out"), "C2", true);

        assertThat(calls.get(0).recording().state()).isEqualTo(AttachmentState.ELSEWHERE_NOT_DIGESTED);
        assertThat(content(temp.resolve("out")).keySet()).doesNotContain("call-1/recording.txt", "call-1/recording");
    }

    @Test
    void an_altered_recording_is_called_so() throws IOException {
        Files.write(folder.resolve("files/rec/13800138000.wav"), new byte[] {1, 2, 3});

        assertThat(write(temp.resolve("out"), "C1", false).get(0).recording().state())
                .isEqualTo(AttachmentState.ALTERED);
        assertThat(temp.resolve("out/manifest.json")).content().contains("\"reason\": \"NOT_WAV\"");
    }

    @Test
    void a_call_is_found_by_minute_and_number() throws IOException {
        try (PackageIndex index = PackageIndex.open(folder, PackageIndex.beside(folder), 1, ProgressListener.NONE)) {
            EvidenceFinder finder =
                    EvidenceFinder.open(folder, index, RuleSet.builder("test").build(), ConsentFinder.NAMED);

            assertThat(finder.at(Moment.parse("2024-03-15T14:32"), PhoneNumber.of("138 0013 8000")))
                    .extracting(evidence -> evidence.call().id())
                    .containsExactly("C1");
            assertThat(finder.at(Moment.parse("2024-03-15T14:32"), PhoneNumber.of("13900139000")))
                    .isEmpty();
        }
    }

    @Test
    void never_replaces_what_is_not_evidence() throws IOException {
        Files.createDirectories(temp.resolve("other"));
        Files.writeString(temp.resolve("other/letter.txt"), "letter");

        assertThatThrownBy(() -> write(temp.resolve("other"), "C1", false)).isInstanceOf(InputError.class);
        assertThatThrownBy(() -> write(temp.resolve("secret.txt"), "C1", false)).isInstanceOf(InputError.class);

        assertThat(temp.resolve("other/letter.txt")).hasContent("letter");
        try (var entries = Files.list(temp)) {
            assertThat(entries.map(entry -> entry.getFileName().toString()))
                    .containsExactlyInAnyOrder("package", "package.index", "other", "secret.txt");
        }
    }
}
