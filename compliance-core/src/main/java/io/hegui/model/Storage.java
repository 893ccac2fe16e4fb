package io.hegui.model;

import org.jspecify.annotations.Nullable;

/**
 * 存储: where call records are kept. Immutable and thread-safe.
 *
 * @param kind kind of storage
 * @param location place
 */
public record Storage(@Nullable StorageKind kind, @Nullable String location) {}
