package io.hegui.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 电信违规记录: a violation by the firm or a manager. Immutable and thread-safe.
 *
 * @param on day
 * @param who by whom
 */
public record TelecomViolation(
        @Nullable LocalDate on, @Nullable String who) {}
