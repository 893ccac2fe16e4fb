package io.hegui.model;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 已完成事项: an obligation already met. Immutable and thread-safe.
 *
 * @param obligation id of the obligation
 * @param on day
 */
public record DoneObligation(
        @NotNull @Nullable String obligation, @Nullable LocalDate on) {}
