package io.hegui.model;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 监管认定: what the regulator established. Immutable and thread-safe.
 *
 * @param kind kind
 * @param on day
 */
public record RegulatorFinding(
        @NotNull @Nullable RegulatorFindingKind kind,
        @Nullable LocalDate on) {}
