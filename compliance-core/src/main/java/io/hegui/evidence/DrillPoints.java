package io.hegui.evidence;

import io.hegui.model.CallRecord;
import io.hegui.model.ComplaintCase;
import io.hegui.model.Purpose;
import io.hegui.model.Sector;
import io.hegui.model.Segment;
import io.hegui.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says what of a call could be shown on the spot; what doesn't apply to it is left out. Stateless and thread-safe. */
final class DrillPoints {

    private static final Set<Sector> SENSITIVE = Set.of(Sector.FINANCE, Sector.MEDICAL, Sector.EDUCATION, Sector.LEGAL);

    private DrillPoints() {}

    static List<DrillPoint> of(CallEvidence evidence) {
        CallRecord call = evidence.call();
        List<DrillPoint> points = new ArrayList<>();
        points.add(file(DrillPoint.Item.RECORDING, evidence.recording()));
        if (call.inbound()) {
            points.add(point(
                    DrillPoint.Item.RECORDING_NOTICE,
                    call.recordingNotice() == null ? Standing.LACKING : Standing.HELD,
                    call.recordingNotice() == null ? "NONE" : "PLAYED"));
        }
        if (call.marketing()) {
            consent(evidence.consent(), points);
        }
        if (!call.segmentsOrNone().isEmpty()) {
            points.add(segments(call.segmentsOrNone()));
        }
        if (SENSITIVE.contains(call.sectorOrGeneral())
                && (call.purpose() == Purpose.MARKETING || call.purpose() == Purpose.CONSULTATION)) {
            points.add(certificate(evidence));
        }
        if (!evidence.complaints().isEmpty()) {
            points.add(complaints(evidence.complaints()));
        }
        return points;
    }

    private static DrillPoint point(DrillPoint.Item item, Standing standing, String reason) {
        return new DrillPoint(item, standing, reason);
    }

    private static DrillPoint file(DrillPoint.Item item, AttachedFile file) {
        Standing standing = switch (file.state()) {
            case VERIFIED -> Standing.HELD;
            case NOT_DIGESTED, ELSEWHERE -> Standing.PARTLY;
            case ALTERED, ELSEWHERE_NOT_DIGESTED, NOT_NAMED -> Standing.LACKING;
        };
        return point(item, standing, file.state().name());
    }

    private static void consent(@org.jspecify.annotations.Nullable ConsentEvidence consent, List<DrillPoint> points) {
        if (consent == null) {
            points.add(point(DrillPoint.Item.CONSENT, Standing.LACKING, "MISSING"));
            points.add(point(DrillPoint.Item.CONSENT_PROOF, Standing.LACKING, "MISSING"));
            return;
        }
        boolean covers = consent.judgement().verdict() == Verdict.PASS;
        String reason = consent.judgement().reason();
        points.add(point(
                DrillPoint.Item.CONSENT,
                covers ? Standing.HELD : Standing.LACKING,
                covers ? "COVERED" : reason == null ? "NOT_JUDGED" : reason));
        points.add(file(DrillPoint.Item.CONSENT_PROOF, consent.evidence()));
    }

    private static DrillPoint segments(List<Segment> segments) {
        long marked = segments.stream().filter(Segment::isMarked).count();
        Standing standing = marked == segments.size() ? Standing.HELD : marked > 0 ? Standing.PARTLY : Standing.LACKING;
        return point(DrillPoint.Item.SEGMENTS, standing, marked + "_OF_" + segments.size() + "_MARKED");
    }

    private static DrillPoint certificate(CallEvidence evidence) {
        Optional<CertificateEvidence> valid = evidence.certificates().stream()
                .filter(certificate -> certificate.ofSector() && certificate.validOnDay())
                .findFirst();
        if (valid.isEmpty()) {
            return point(DrillPoint.Item.CERTIFICATE, Standing.LACKING, "NONE_VALID");
        }
        boolean attached = valid.get().file().attachment() != null;
        return point(
                DrillPoint.Item.CERTIFICATE,
                attached ? Standing.HELD : Standing.PARTLY,
                attached ? "ATTACHED" : "COPY_NOT_ATTACHED");
    }

    private static DrillPoint complaints(List<ComplaintEvidence> complaints) {
        boolean altered = complaints.stream().anyMatch(c -> c.recording().state() == AttachmentState.ALTERED);
        boolean closed = complaints.stream().allMatch(c -> isClosed(c.complaint()));
        return point(
                DrillPoint.Item.COMPLAINT,
                altered ? Standing.LACKING : closed ? Standing.HELD : Standing.PARTLY,
                altered ? "RECORDING_ALTERED" : closed ? "CLOSED" : "NOT_CLOSED");
    }

    private static boolean isClosed(ComplaintCase complaint) {
        return complaint.receivedAt() != null
                && complaint.agentId() != null
                && complaint.plan() != null
                && complaint.resolvedAt() != null
                && complaint.result() != null
                && complaint.userSatisfied() != null;
    }
}
