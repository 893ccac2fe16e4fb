package io.hegui.model;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 认证: a security certification. Immutable and thread-safe.
 *
 * @param kind kind
 * @param issuedOn first day, inclusive
 * @param expiresOn last day, inclusive; absent: no end
 */
public record Certification(
        @NotNull @Nullable CertificationKind kind,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate expiresOn) {}
