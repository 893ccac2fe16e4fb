package io.hegui.model;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 禁呼名单: a number that must not be called. Immutable and thread-safe.
 *
 * @param phone the number
 * @param since first day, inclusive; absent: always
 */
public record DoNotCallEntry(
        @NotNull @Nullable PhoneNumber phone, @Nullable LocalDate since) {}
