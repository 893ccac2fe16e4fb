package io.hegui.evidence;

import io.hegui.model.ComplaintCase;

/**
 * A complaint about a call and its handling. Immutable and thread-safe.
 *
 * @param complaint the case
 * @param record as it stands in its file
 * @param recording its recording, held against the digest taken when it was recorded
 */
public record ComplaintEvidence(ComplaintCase complaint, RawRecord record, AttachedFile recording) {}
