package io.hegui.model;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 码号资源: a number that the licensee uses. Immutable and thread-safe.
 *
 * @param number the number
 * @param kind kind of the number
 * @param provider carrier that provides it
 * @param declaredStatus status as declared
 * @param activated activated at the carrier
 * @param suspendedForArrears suspended for arrears; absent counts as false
 * @param arrears arrears in yuan
 * @param paymentProof proof of payment is there
 * @param subleasedTo to whom it was let
 * @param declaredUse use as declared
 * @param actualUse use as found
 * @param validUntil last day of its validity, inclusive; absent: no end
 * @param harassmentFlags users who flagged it as harassment in the year
 */
public record NumberResource(
        @NotNull @PhoneFormat(groups = Complete.class) @Nullable
        PhoneNumber number,

        @Nullable NumberKind kind,
        @Nullable String provider,
        @Nullable NumberStatus declaredStatus,
        @Nullable Boolean activated,
        @Nullable Boolean suspendedForArrears,
        @PositiveOrZero @Nullable BigDecimal arrears,
        @Nullable Boolean paymentProof,
        @Nullable String subleasedTo,
        @Nullable String declaredUse,
        @Nullable String actualUse,
        @Nullable LocalDate validUntil,
        @PositiveOrZero @Nullable Integer harassmentFlags) {}
