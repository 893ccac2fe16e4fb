package io.hegui.io;

import io.hegui.model.ComplaintCase;
import io.hegui.model.ConsentRecord;
import io.hegui.model.Material;
import io.hegui.rule.Attachments;
import io.hegui.rule.ConsentBook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds the attachments of a package against the digests that its records declare. Stateless and thread-safe. */
public final class PackageTampering {

    private static final int MOST = 1_000;

    private PackageTampering() {}

    /**
     * The attachments whose digest differs: recordings of calls in the order of the files, then those of complaints,
     * proofs of consent, materials. The first {@value #MOST} of them.
     *
     * @throws InputError when something in the folder can't be read
     */
    public static List<Alteration> declaredDigests(Path folder, ProgressListener progress) {
        PackageFolder opened = PackageFolder.open(folder);
        Attachments attachments = opened.attachments();
        List<Alteration> found = new ArrayList<>();
        long total = opened.callBytes();
        long[] read = {0};
        for (CallChunk chunk : opened.callChunks(1)) {
            chunk.read(
                    new RecordDraft<>(RecordKind.CALLS),
                    new IntakeCount(),
                    call -> hold(
                            found, attachments, "recording", call.id(), call.recordingFile(), call.recordingSha256()),
                    bytes -> progress.progressed(read[0] += bytes, total));
        }
        for (ComplaintCase complaint : Objects.requireNonNullElse(opened.complaints(), List.<ComplaintCase>of())) {
            hold(
                    found,
                    attachments,
                    "complaint-recording",
                    complaint.id(),
                    complaint.recordingFile(),
                    complaint.recordingOriginalSha256());
        }
        ConsentBook consents = opened.consents();
        if (consents != null && found.size() < MOST) {
            List<ConsentRecord> altered = new ArrayList<>();
            for (ConsentRecord consent : consents.all()) {
                if (attachments.differs(consent.evidenceFile(), consent.evidenceSha256())) {
                    altered.add(consent);
                }
            }
            altered.stream()
                    .sorted(ConsentBook.LATEST_FIRST)
                    .limit(MOST - found.size())
                    .map(consent -> new Alteration(Alteration.Kind.DIGEST_DIFFERS, "consent-proof", 0, consent.id()))
                    .forEach(found::add);
        }
        for (Material material : Objects.requireNonNullElse(opened.inspection().materials(), List.<Material>of())) {
            hold(found, attachments, "material", String.valueOf(material.kind()), material.file(), material.sha256());
        }
        return List.copyOf(found);
    }

    private static void hold(
            List<Alteration> found,
            Attachments attachments,
            String item,
            @Nullable String id,
            @Nullable String file,
            @Nullable String sha256) {
        if (found.size() < MOST && attachments.differs(file, sha256)) {
            found.add(new Alteration(Alteration.Kind.DIGEST_DIFFERS, item, 0, id));
        }
    }
}
