package io.hegui.model;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 异常通话监控记录: an anomaly that the firm found itself (S4). Immutable and thread-safe.
 *
 * @param kind kind
 * @param subject number, agent, or {@code *} for the whole package
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param foundAt when it was found
 * @param investigation how it was looked into
 * @param result what was done
 * @param rectification what was changed
 */
public record AnomalyRecord(
        @NotNull @Nullable AnomalyKind kind,
        @Nullable String subject,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Moment foundAt,
        @Nullable String investigation,
        @Nullable String result,
        @Nullable String rectification) {}
