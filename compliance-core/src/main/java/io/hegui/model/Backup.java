package io.hegui.model;

import org.jspecify.annotations.Nullable;

/**
 * 备份记录: one backup. Immutable and thread-safe.
 *
 * @param at time of the backup
 * @param location where it lies
 * @param medium medium
 * @param encrypted encrypted
 */
public record Backup(
        @Nullable Moment at,
        @Nullable BackupLocation location,
        @Nullable String medium,
        @Nullable Boolean encrypted) {}
