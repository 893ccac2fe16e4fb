package io.hegui.model;

import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/**
 * 密码策略: the password policy in force (S1). Immutable and thread-safe.
 *
 * @param minLength least number of characters
 * @param upper upper-case letters are required
 * @param lower lower-case letters are required
 * @param digit digits are required
 * @param symbol symbols are required
 * @param rotationDays days after which a password must change
 * @param twoFactor a second factor is required
 */
public record PasswordPolicy(
        @PositiveOrZero @Nullable Integer minLength,
        @Nullable Boolean upper,
        @Nullable Boolean lower,
        @Nullable Boolean digit,
        @Nullable Boolean symbol,
        @PositiveOrZero @Nullable Integer rotationDays,
        @Nullable Boolean twoFactor) {}
