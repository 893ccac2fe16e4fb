package io.hegui.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.hegui.evidence.AttachedFile;
import io.hegui.evidence.CallEvidence;
import io.hegui.evidence.CertificateEvidence;
import io.hegui.evidence.ComplaintEvidence;
import io.hegui.evidence.ConsentEvidence;
import io.hegui.evidence.RawRecord;
import io.hegui.evidence.RecordPlace;
import io.hegui.evidence.TimeLabel;
import io.hegui.model.Agent;
import io.hegui.model.CallRecord;
import io.hegui.model.ComplaintCase;
import io.hegui.model.ConsentRecord;
import io.hegui.model.Qualification;
import io.hegui.model.Segment;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes evidence as JSON: fields in a fixed order, absent ones left out. For one document and one thread. */
final class EvidenceJson {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /** Writes the inside of a document. */
    interface Document {
        void write(JsonOut out) throws IOException;
    }

    private final JsonOut out;
    private final EvidenceMask mask;

    EvidenceJson(JsonOut out, EvidenceMask mask) {
        this.out = out;
        this.mask = mask;
    }

    /** A document of one object. */
    static String text(Document document) {
        StringWriter text = new StringWriter();
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        try (JsonGenerator generator = JSON.createGenerator(text)) {
            generator.setPrettyPrinter(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                            .withObjectEmptySeparator("")
                            .withArrayEmptySeparator(""))
                    .withObjectIndenter(lines)
                    .withArrayIndenter(lines));
            JsonOut out = new JsonOut(generator);
            out.object(() -> document.write(out));
            generator.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can't be written", e);
        }
        return text.toString();
    }

    /** Everything about a call. */
    void write(CallEvidence evidence) throws IOException {
        out.object("call", () -> call(evidence.call()));
        out.object("record", () -> place(evidence.record()));
        out.object("recording", () -> file(evidence.recording()));
        ConsentEvidence consent = evidence.consent();
        if (consent != null) {
            out.object("consent", () -> consent(consent));
        }
        out.array("complaints", evidence.complaints(), complaint -> out.object(() -> complaint(complaint)));
        Agent agent = evidence.agent();
        if (agent != null) {
            out.object("agent", () -> agent(agent));
        }
        out.array("certificates", evidence.certificates(), certificate -> out.object(() -> certificate(certificate)));
    }

    private void call(CallRecord call) throws IOException {
        out.textIfThere("id", call.id());
        out.textIfThere("caller", mask.number(call.caller()));
        out.textIfThere("callee", mask.number(call.callee()));
        out.textIfThere("startedAt", call.startedAt());
        out.textIfThere("ringSeconds", call.ringSeconds());
        out.textIfThere("talkSeconds", call.talkSeconds());
        out.textIfThere("direction", call.direction());
        out.textIfThere("purpose", call.purpose());
        out.textIfThere("outcome", call.outcome());
        out.textIfThere("agentId", call.agentId());
        out.textIfThere("aiAgent", call.aiAgent());
        out.textIfThere("scriptVersion", call.scriptVersion());
        out.textIfThere("subject", mask.text(call.subject()));
        out.textIfThere("client", mask.text(call.client()));
        out.textIfThere("converted", call.converted());
        out.textIfThere("orderId", call.orderId());
        out.textIfThere("sector", call.sector());
        out.textIfThere("consentId", call.consentId());
        out.textIfThere("recordingNotice", call.recordingNotice());
        out.array("segments", call.segmentsOrNone(), segment -> out.object(() -> segment(segment)));
        unreadable(call.unreadable());
    }

    private void segment(Segment segment) throws IOException {
        out.text("kind", segment.kind());
        out.text("label", TimeLabel.of(segment));
        if (mask.full()) {
            out.textIfThere("text", segment.text());
        }
    }

    private void unreadable(Map<String, String> unreadable) throws IOException {
        if (unreadable.isEmpty()) {
            return;
        }
        out.object("unreadable", () -> {
            for (Map.Entry<String, String> field : new TreeMap<>(unreadable).entrySet()) {
                out.text(field.getKey(), mask.full() ? field.getValue() : "****");
            }
        });
    }

    private void place(RawRecord raw) throws IOException {
        RecordPlace place = raw.place();
        out.text("file", place.file());
        out.number("offset", place.offset());
        out.number("bytes", place.bytes());
        out.text("sha256", place.sha256());
        if (mask.full()) {
            out.text("line", raw.text());
        }
    }

    void file(AttachedFile file) throws IOException {
        out.text("state", file.state());
        out.textIfThere("path", mask.text(file.path()));
        out.textIfThere("declaredSha256", file.declaredSha256());
        if (file.attachment() != null) {
            out.text("sha256", file.attachment().sha256());
            out.number("bytes", file.attachment().bytes());
        }
    }

    private void consent(ConsentEvidence evidence) throws IOException {
        ConsentRecord consent = evidence.consent();
        out.textIfThere("id", consent.id());
        out.textIfThere("phone", mask.number(consent.phone()));
        out.textIfThere("subject", mask.text(consent.subject()));
        out.textIfThere("purpose", consent.purpose());
        out.textIfThere("givenAt", consent.givenAt());
        out.textIfThere("confirmedAt", consent.confirmedAt());
        out.textIfThere("expiresAt", consent.expiresAt());
        out.textIfThere("withdrawnAt", consent.withdrawnAt());
        out.textIfThere("channel", consent.channel());
        unreadable(consent.unreadable());
        out.text("verdict", evidence.judgement().verdict());
        out.textIfThere("reason", evidence.judgement().reason());
        out.object("evidence", () -> file(evidence.evidence()));
    }

    private void complaint(ComplaintEvidence evidence) throws IOException {
        ComplaintCase complaint = evidence.complaint();
        out.textIfThere("id", complaint.id());
        out.textIfThere("channel", complaint.channel());
        out.textIfThere("category", complaint.category());
        out.textIfThere("phone", mask.number(complaint.phone()));
        out.array("callIds", complaint.callIds(), out::element);
        out.textIfThere("receivedAt", complaint.receivedAt());
        out.textIfThere("agentId", complaint.agentId());
        out.textIfThere("plan", mask.text(complaint.plan()));
        out.textIfThere("firstFeedbackAt", complaint.firstFeedbackAt());
        out.textIfThere("promisedHours", complaint.promisedHours());
        out.textIfThere("resolvedAt", complaint.resolvedAt());
        out.textIfThere("result", mask.text(complaint.result()));
        out.textIfThere("userSatisfied", complaint.userSatisfied());
        out.textIfThere("recordingEdited", complaint.recordingEdited());
        out.textIfThere("recordingDenoised", complaint.recordingDenoised());
        out.textIfThere("recordingSha256", complaint.recordingSha256());
        unreadable(complaint.unreadable());
        out.object("record", () -> place(evidence.record()));
        out.object("recording", () -> file(evidence.recording()));
    }

    private void agent(Agent agent) throws IOException {
        out.textIfThere("id", agent.id());
        out.textIfThere("name", mask.name(agent.name()));
        out.textIfThere("role", agent.role());
        out.textIfThere("employedFrom", agent.employedFrom());
        out.textIfThere("employedUntil", agent.employedUntil());
    }

    private void certificate(CertificateEvidence evidence) throws IOException {
        Qualification qualification = evidence.qualification();
        out.textIfThere("sector", qualification.sector());
        out.textIfThere("certificate", certificateNumber(qualification.certificate()));
        out.textIfThere("issuedOn", qualification.issuedOn());
        out.textIfThere("expiresOn", qualification.expiresOn());
        out.truth("ofSector", evidence.ofSector());
        out.truth("validOnDay", evidence.validOnDay());
        out.object("file", () -> file(evidence.file()));
    }

    /** A certificate's number leads to a person; it is masked as a name is. */
    private @Nullable String certificateNumber(@Nullable String number) {
        return mask.name(number);
    }
}
