package io.hegui.model;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * 历年等级: the grade of an earlier year. Immutable and thread-safe.
 *
 * @param year reporting year
 * @param level grade
 */
public record GradeHistory(
        @NotNull @Nullable Integer year, @NotNull @Nullable Level level) {}
