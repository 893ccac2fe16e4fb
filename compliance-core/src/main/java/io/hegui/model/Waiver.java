package io.hegui.model;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 豁免: an accepted explanation of a finding. Immutable and thread-safe.
 *
 * @param rule rule id
 * @param subject what it accepts; absent: the whole rule
 * @param reason why it is accepted
 * @param approvedBy who approved (a person's name)
 * @param expiresOn last day, inclusive
 */
public record Waiver(
        @NotNull @Nullable String rule,
        @Nullable String subject,
        @Nullable String reason,
        @Nullable String approvedBy,
        @Nullable LocalDate expiresOn) {}
