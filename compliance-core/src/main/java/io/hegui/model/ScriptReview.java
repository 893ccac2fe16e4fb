package io.hegui.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 话术审核: the review of an AI script. Immutable and thread-safe.
 *
 * @param script version of the script
 * @param approvedOn day of approval
 * @param reviewer who approved (a person's name)
 */
public record ScriptReview(
        @Nullable String script,
        @Nullable LocalDate approvedOn,
        @Nullable String reviewer) {}
