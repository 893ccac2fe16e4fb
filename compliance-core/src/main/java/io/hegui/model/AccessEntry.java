package io.hegui.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 访问记录: one access to a recording. Immutable and thread-safe.
 *
 * @param at time of access
 * @param user who read (agent number or name)
 * @param recording what was read
 * @param purpose what for
 * @param approver who approved
 * @param minutes minutes of access
 */
public record AccessEntry(
        @Nullable Moment at,
        @Nullable String user,
        @Nullable String recording,
        @Nullable String purpose,
        @Nullable String approver,
        @Nullable BigDecimal minutes) {}
