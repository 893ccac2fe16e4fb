package io.hegui.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 销毁记录: one destruction of expired records. Immutable and thread-safe.
 *
 * @param on day
 * @param covers what was destroyed
 * @param method how
 * @param operator who destroyed (a person's name)
 * @param supervisor who supervised (a person's name)
 */
public record Destruction(
        @Nullable LocalDate on,
        @Nullable String covers,
        @Nullable String method,
        @Nullable String operator,
        @Nullable String supervisor) {}
