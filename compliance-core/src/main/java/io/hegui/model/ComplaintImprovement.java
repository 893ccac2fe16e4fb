package io.hegui.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 投诉改进措施: what was done about a category of complaints (S4). Immutable and thread-safe.
 *
 * @param category category
 * @param analysis analysis of causes
 * @param measures measures taken
 * @param on day
 */
public record ComplaintImprovement(
        @Nullable String category,
        @Nullable String analysis,
        @Nullable String measures,
        @Nullable LocalDate on) {}
