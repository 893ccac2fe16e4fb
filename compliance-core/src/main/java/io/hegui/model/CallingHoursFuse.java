package io.hegui.model;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * 时段熔断: the cut-out that stops marketing calls outside the permitted hours (S1). Immutable and thread-safe.
 *
 * @param enabled switched on
 * @param from first permitted time of day, inclusive
 * @param to end of the permitted time of day, exclusive
 * @param logRetained its log is kept
 */
public record CallingHoursFuse(
        @Nullable Boolean enabled,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        @Nullable Boolean logRetained) {}
