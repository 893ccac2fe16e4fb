package io.hegui.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 从业资格: a certificate for a sensitive sector (S4). Immutable and thread-safe.
 *
 * @param sector sector it is for
 * @param certificate certificate number
 * @param issuedOn first day of validity, inclusive
 * @param expiresOn last day of validity, inclusive; absent: no end
 * @param file attached copy
 */
public record Qualification(
        @Nullable Sector sector,
        @Nullable String certificate,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate expiresOn,
        @Nullable String file) {}
