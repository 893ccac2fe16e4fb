package io.hegui.evidence;

import io.hegui.model.Agent;
import io.hegui.model.CallRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 举证材料: everything that a package holds about one call. Immutable and thread-safe.
 *
 * @param call the record
 * @param record as it stands in its file
 * @param recording its recording, held against the digest taken when it was recorded
 * @param consent the consent relied on; null when there is none
 * @param complaints complaints that name the call
 * @param agent who handled it; null when not known
 * @param certificates the agent's certificates, those of the call's sector first
 */
public record CallEvidence(
        CallRecord call,
        RawRecord record,
        AttachedFile recording,
        @Nullable ConsentEvidence consent,
        List<ComplaintEvidence> complaints,
        @Nullable Agent agent,
        List<CertificateEvidence> certificates) {

    public CallEvidence {
        complaints = List.copyOf(complaints);
        certificates = List.copyOf(certificates);
    }
}
