package io.hegui.model;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * 安全事件: an outage or a breach. Immutable and thread-safe.
 *
 * @param kind kind
 * @param startedAt beginning
 * @param recoveredAt recovery
 */
public record Incident(
        @NotNull @Nullable IncidentKind kind,
        @Nullable Moment startedAt,
        @Nullable Moment recoveredAt) {}
