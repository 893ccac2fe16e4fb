package io.hegui.model;

import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/**
 * 上一年年报: figures of the year before. Immutable and thread-safe.
 *
 * @param seats seats
 * @param complaints complaint cases
 */
public record PreviousReport(
        @PositiveOrZero @Nullable Integer seats,
        @PositiveOrZero @Nullable Long complaints) {}
