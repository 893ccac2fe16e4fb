package io.hegui.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 外包方: a party to which work was outsourced. Immutable and thread-safe.
 *
 * @param name name
 * @param tier tier in the chain, 1 for a direct party
 * @param mode business or labour
 * @param substantial operates substantially; absent: true for OPERATION
 * @param licenseNumber its license number
 * @param licensedServices its licensed services
 * @param listedInParentReport listed in the parent's report
 * @param terminatedOn day on which the contract ended
 */
public record OutsourcingParty(
        @Nullable String name,
        @Nullable Integer tier,
        @Nullable OutsourcingMode mode,
        @Nullable Boolean substantial,
        @Nullable String licenseNumber,
        List<String> licensedServices,
        @Nullable Boolean listedInParentReport,
        @Nullable LocalDate terminatedOn) {
    public OutsourcingParty {
        licensedServices = licensedServices == null ? List.of() : List.copyOf(licensedServices);
    }
}
