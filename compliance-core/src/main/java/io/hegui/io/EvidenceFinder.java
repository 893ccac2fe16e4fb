package io.hegui.io;

import io.hegui.evidence.AttachedFile;
import io.hegui.evidence.CallEvidence;
import io.hegui.evidence.CertificateEvidence;
import io.hegui.evidence.ComplaintEvidence;
import io.hegui.evidence.ConsentEvidence;
import io.hegui.evidence.ConsentFinder;
import io.hegui.model.Agent;
import io.hegui.model.CallRecord;
import io.hegui.model.InspectionPackage;
import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Qualification;
import io.hegui.rule.Facts;
import io.hegui.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the evidence of calls in a package folder, by its index: only the records that are asked for are read. Paths that
 * records name never lead out of the folder. Thread-safe.
 */
public final class EvidenceFinder {

    private final PackageIndex index;
    private final FolderAttachments attachments;
    private final InspectionPackage inspection;
    private final Facts facts;
    private final ConsentFinder consents;

    private EvidenceFinder(
            PackageIndex index,
            FolderAttachments attachments,
            InspectionPackage inspection,
            Facts facts,
            ConsentFinder consents) {
        this.index = index;
        this.attachments = attachments;
        this.inspection = inspection;
        this.facts = facts;
        this.consents = consents;
    }

    /**
     * Opens a package.
     *
     * @param index its index; stays open
     * @param rules whose parameters count
     * @param consents how the consent of a call is found
     * @throws InputError when {@code inspection.json} can't be read
     */
    public static EvidenceFinder open(Path folder, PackageIndex index, RuleSet rules, ConsentFinder consents) {
        try {
            Path real = folder.toRealPath();
            InspectionPackage inspection = PackageReader.read(real.resolve("inspection.json"));
            FolderAttachments attachments = FolderAttachments.unscanned(real);
            Integer year = inspection.year();
            // a consent is judged as of the call; the day of the audit plays no part
            Facts facts = Facts.of(inspection, LocalDate.of(year == null ? 1970 : year, 12, 31), rules)
                    .attachments(attachments)
                    .consents(index.holds(RecordKind.CONSENTS) ? new IndexedConsents(index) : null)
                    .build();
            return new EvidenceFinder(index, attachments, inspection, facts, consents);
        } catch (IOException e) {
            throw new InputError(
                    folder.getFileName() + ": found no folder that can be read, expected a package folder", e);
        }
    }

    /** The evidence of every call that bears the id; empty when none does. */
    public List<CallEvidence> ofCall(String id) {
        return evidence(index.callsById(id));
    }

    /**
     * The evidence of every call that starts in a minute with a number on either side.
     *
     * @param at any moment of the minute
     */
    public List<CallEvidence> at(Moment at, PhoneNumber number) {
        return evidence(index.callsAt(at, number));
    }

    /** The evidence of a call that was read from the same files; empty when they have changed. */
    List<CallEvidence> of(CallRecord call) {
        List<IndexedRecord<CallRecord>> found = call.id() != null
                ? index.callsById(call.id())
                : call.startedAt() == null ? List.of() : index.callsIn(call.startedAt(), call::equals);
        return evidence(found.stream()
                .filter(candidate -> candidate.value().equals(call))
                .toList());
    }

    /** The attachments, to copy them. */
    FolderAttachments attachments() {
        return attachments;
    }

    /** SHA-256 of a record file as it was when it was indexed. */
    String sha256(String recordFile) {
        return index.sha256(recordFile);
    }

    private List<CallEvidence> evidence(List<IndexedRecord<CallRecord>> calls) {
        Function<CallRecord, ConsentFinder.Relied> search = consents.over(facts.forWorker());
        return calls.stream().map(call -> evidence(call, search)).toList();
    }

    private CallEvidence evidence(IndexedRecord<CallRecord> found, Function<CallRecord, ConsentFinder.Relied> search) {
        CallRecord call = found.value();
        Agent agent = agent(call.agentId());
        return new CallEvidence(
                call,
                found.raw(),
                AttachedFile.of(attachments, call.recordingFile(), call.recordingSha256()),
                consent(search.apply(call)),
                complaints(call),
                agent,
                agent == null ? List.of() : certificates(agent, call));
    }

    private @Nullable ConsentEvidence consent(ConsentFinder.Relied relied) {
        return relied.consent() == null
                ? null
                : new ConsentEvidence(
                        relied.consent(),
                        relied.judgement(),
                        AttachedFile.of(
                                attachments,
                                relied.consent().evidenceFile(),
                                relied.consent().evidenceSha256()));
    }

    private List<ComplaintEvidence> complaints(CallRecord call) {
        if (call.id() == null) {
            return List.of();
        }
        return index.complaintsAbout(call.id()).stream()
                .map(found -> new ComplaintEvidence(
                        found.value(),
                        found.raw(),
                        AttachedFile.of(
                                attachments,
                                found.value().recordingFile(),
                                found.value().recordingOriginalSha256())))
                .toList();
    }

    private @Nullable Agent agent(@Nullable String id) {
        List<Agent> agents = inspection.agents();
        Optional<Agent> found = id == null || agents == null
                ? Optional.empty()
                : agents.stream().filter(agent -> id.equals(agent.id())).findFirst();
        return found.orElse(null);
    }

    private List<CertificateEvidence> certificates(Agent agent, CallRecord call) {
        List<CertificateEvidence> certificates = new ArrayList<>();
        for (Qualification qualification : agent.qualifications()) {
            certificates.add(new CertificateEvidence(
                    qualification,
                    qualification.sector() == call.sectorOrGeneral(),
                    call.startedAt() != null
                            && valid(qualification, call.startedAt().date()),
                    AttachedFile.of(attachments, qualification.file(), null)));
        }
        certificates.sort(Comparator.comparing(certificate -> !certificate.ofSector()));
        return certificates;
    }

    private static boolean valid(Qualification qualification, LocalDate day) {
        return qualification.issuedOn() != null
                && !qualification.issuedOn().isAfter(day)
                && (qualification.expiresOn() == null
                        || !qualification.expiresOn().isBefore(day));
    }
}
