package io.hegui.io;

import io.hegui.evidence.AttachedFile;
import io.hegui.evidence.CallEvidence;
import io.hegui.evidence.CertificateEvidence;
import io.hegui.evidence.ComplaintEvidence;
import io.hegui.evidence.TimeLabel;
import io.hegui.model.Segment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes the evidence of calls as a folder or zip file with a manifest of SHA-256 digests. The same package and question
 * give the same bytes. Texts are masked unless full ones are asked for, and the records as they stand in their files are
 * there only in full; recordings, proofs and certificates are copied as they are, under names of ours. Stateless and
 * thread-safe.
 */
public final class EvidenceBundle {

    /** Name and version of the form. */
    public static final String SCHEMA = "evidence/1";

    private static final int LONGEST_EXTENSION = 5;

    private final EvidenceFinder finder;
    private final Path folder;
    private final EvidenceMask mask;
    private final Map<String, String> notCut = new TreeMap<>();

    private EvidenceBundle(EvidenceFinder finder, Path folder, boolean full) {
        this.finder = finder;
        this.folder = folder;
        this.mask = new EvidenceMask(full);
    }

    /**
     * Writes evidence.
     *
     * @param finder where the evidence was found
     * @param target a new or empty folder, one that holds earlier evidence, or a {@code .zip} file
     * @param full whether texts are in full
     * @throws InputError when it can't be written
     */
    public static void write(EvidenceFinder finder, List<CallEvidence> calls, Path target, boolean full) {
        Deliverable.write(
                target, "\"" + SCHEMA + "\"", folder -> new EvidenceBundle(finder, folder, full).write(calls));
    }

    private void write(List<CallEvidence> calls) throws IOException {
        for (int i = 0; i < calls.size(); i++) {
            call(calls.get(i), "call-" + (i + 1) + "/");
        }
        text("summary.zh.txt", EvidenceSummary.text(calls, false, mask.full()));
        text("summary.en.txt", EvidenceSummary.text(calls, true, mask.full()));
        text("manifest.json", manifest(calls, Deliverable.files(folder)));
    }

    private void call(CallEvidence evidence, String at) throws IOException {
        text(at + "evidence.json", EvidenceJson.text(out -> new EvidenceJson(out, mask).write(evidence)));
        if (mask.full()) {
            bytes(at + "record.txt", evidence.record().bytes());
        }
        Path recording = copy(at + "recording", evidence.recording());
        if (recording != null) {
            clips(at, recording, evidence.call().segmentsOrNone());
        }
        labels(at, evidence.call().segmentsOrNone());
        if (evidence.consent() != null) {
            copy(at + "consent", evidence.consent().evidence());
        }
        for (int i = 0; i < evidence.complaints().size(); i++) {
            ComplaintEvidence complaint = evidence.complaints().get(i);
            String name = at + "complaint-" + (i + 1);
            copy(name + "-recording", complaint.recording());
            if (mask.full()) {
                bytes(name + "-record.txt", complaint.record().bytes());
            }
        }
        for (int i = 0; i < evidence.certificates().size(); i++) {
            CertificateEvidence certificate = evidence.certificates().get(i);
            copy(at + "certificate-" + (i + 1), certificate.file());
        }
    }

    private void labels(String at, List<Segment> segments) throws IOException {
        if (!segments.isEmpty()) {
            StringBuilder labels = new StringBuilder();
            segments.forEach(segment -> labels.append(TimeLabel.of(segment)).append('\n'));
            text(at + "segments.txt", labels.toString());
        }
    }

    private void clips(String at, Path recording, List<Segment> segments) throws IOException {
        for (int i = 0; i < segments.size(); i++) {
            String name = String.format(
                    Locale.ROOT, "%ssegment-%02d-%s.wav", at, i + 1, TimeLabel.forFileName(segments.get(i)));
            String why = WavClip.cut(recording, segments.get(i), place(name));
            if (why != null) {
                notCut.put(name, why);
            }
        }
    }

    /** Copies an attachment; null when it doesn't lie in the package. */
    private @Nullable Path copy(String name, AttachedFile file) throws IOException {
        String path = file.path();
        Path source = path == null ? null : finder.attachments().path(path);
        if (source == null) {
            return null;
        }
        Path target = place(name + extension(source.getFileName().toString()));
        Files.copy(source, target);
        return target;
    }

    /** The ending of a file name, when it is a plain one. */
    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return ending.length() <= LONGEST_EXTENSION && ending.matches("[a-z0-9]+") ? "." + ending : "";
    }

    private String manifest(List<CallEvidence> calls, List<String> files) throws IOException {
        List<String[]> digests = new ArrayList<>();
        for (String file : files) {
            Path path = folder.resolve(file);
            digests.add(new String[] {file, Long.toString(Files.size(path)), Digests.of(path)});
        }
        return EvidenceJson.text(out -> {
            out.text("schema", SCHEMA);
            out.truth("masked", !mask.full());
            out.array(
                    "calls",
                    calls,
                    call -> out.object(() -> {
                        out.text("id", call.call().id());
                        out.text("recordFile", call.record().place().file());
                        out.text(
                                "recordFileSha256",
                                finder.sha256(call.record().place().file()));
                        out.text("recordSha256", call.record().place().sha256());
                        out.text("recording", call.recording().state());
                    }));
            out.array(
                    "files",
                    digests,
                    file -> out.object(() -> {
                        out.text("path", file[0]);
                        out.number("bytes", Long.parseLong(file[1]));
                        out.text("sha256", file[2]);
                    }));
            out.array(
                    "notCut",
                    notCut.entrySet(),
                    clip -> out.object(() -> {
                        out.text("clip", clip.getKey());
                        out.text("reason", clip.getValue());
                    }));
        });
    }

    private void text(String name, String text) throws IOException {
        bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(String name, byte[] bytes) throws IOException {
        Files.write(place(name), bytes);
    }

    private Path place(String name) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return path;
    }
}
