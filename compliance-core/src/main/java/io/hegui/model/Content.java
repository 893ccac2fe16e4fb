package io.hegui.model;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 宣传与话术: a text that users meet. Immutable and thread-safe.
 *
 * @param kind kind
 * @param name name
 * @param sector sector
 * @param text the text
 * @param showsLicenseNumber shows the license number
 * @param logisticsGuarantee next-day delivery is guaranteed by logistics
 * @param approvedOn day of approval
 */
public record Content(
        @NotNull @Nullable ContentKind kind,
        @Nullable String name,
        @Nullable Sector sector,
        @Nullable String text,
        @Nullable Boolean showsLicenseNumber,
        @Nullable Boolean logisticsGuarantee,
        @Nullable LocalDate approvedOn) {}
