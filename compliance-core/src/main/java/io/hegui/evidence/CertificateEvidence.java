package io.hegui.evidence;

import io.hegui.model.Qualification;

/**
 * A certificate of the agent. Immutable and thread-safe.
 *
 * @param qualification the certificate
 * @param ofSector whether it is for the call's sector
 * @param validOnDay whether it was valid on the day of the call
 * @param file its copy
 */
public record CertificateEvidence(
        Qualification qualification, boolean ofSector, boolean validOnDay, AttachedFile file) {}
