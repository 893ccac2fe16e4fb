package io.hegui.model;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 事件: what starts a deadline. Immutable and thread-safe.
 *
 * @param kind kind
 * @param on day
 * @param level grade, for GRADED
 */
public record PackageEvent(
        @NotNull @Nullable EventKind kind,
        @Nullable LocalDate on,
        @Nullable Level level) {}
