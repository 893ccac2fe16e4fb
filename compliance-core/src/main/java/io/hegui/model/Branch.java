package io.hegui.model;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * 分支机构: a branch of the licensee. Immutable and thread-safe.
 *
 * @param name name
 * @param province province
 * @param reportsSeparately reports by itself
 * @param chain its chain of operation
 */
public record Branch(
        @Nullable String name,
        @Nullable Province province,
        @Nullable Boolean reportsSeparately,
        @Valid @Nullable Chain chain) {}
