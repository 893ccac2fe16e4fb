package io.hegui.model;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 程序事件: a dated step of a procedure. Immutable and thread-safe.
 *
 * @param kind kind of step
 * @param on day
 */
public record ProcedureEvent(
        @NotNull @Nullable String kind, @Nullable LocalDate on) {}
