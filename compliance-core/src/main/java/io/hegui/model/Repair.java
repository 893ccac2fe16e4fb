package io.hegui.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 信用修复: steps of a grade repair (S2). Immutable and thread-safe.
 *
 * @param materialOn supplementary material handed in
 * @param onSitePassedOn on-site check passed
 */
public record Repair(
        @Nullable LocalDate materialOn, @Nullable LocalDate onSitePassedOn) {}
