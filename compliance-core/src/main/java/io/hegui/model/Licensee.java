package io.hegui.model;

import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 被许可企业: the licensee as on its business license. Immutable and thread-safe.
 *
 * @param name company name
 * @param creditCode unified social credit code (GB 32100), as written
 * @param legalRepresentative legal representative as on the business license (a person's name)
 * @param registeredAddress registered address
 * @param businessScope wording of the business scope
 * @param ownership whose capital
 * @param foreignApproval foreign capital was approved
 * @param vieStructure a VIE structure exists; absent counts as false
 * @param nomineeHolding shares are held by nominees; absent counts as false
 * @param equityTracedToPersons the equity chart reaches natural persons
 * @param registeredCapital registered capital in yuan
 * @param paidInCapital paid-in capital in yuan
 * @param capitalVerified a capital verification report is there
 * @param independentLegalPerson the firm is an independent legal person
 */
public record Licensee(
        @Nullable String name,
        @CreditCodeFormat(groups = Complete.class) @Nullable String creditCode,
        @Nullable String legalRepresentative,
        @Nullable String registeredAddress,
        @Nullable String businessScope,
        @Nullable Ownership ownership,
        @Nullable Boolean foreignApproval,
        @Nullable Boolean vieStructure,
        @Nullable Boolean nomineeHolding,
        @Nullable Boolean equityTracedToPersons,
        @PositiveOrZero @Nullable BigDecimal registeredCapital,
        @PositiveOrZero @Nullable BigDecimal paidInCapital,
        @Nullable Boolean capitalVerified,
        @Nullable Boolean independentLegalPerson) {}
