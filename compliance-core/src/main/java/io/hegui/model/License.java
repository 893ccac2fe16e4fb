package io.hegui.model;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 增值电信业务经营许可证: the value-added telecom license as printed on it. Immutable and thread-safe.
 *
 * @param number license number, such as {@code B2-20110196} or {@code 闽B2-20090074}
 * @param coverage whole country or named provinces
 * @param provinces the provinces of a provincial license
 * @param services licensed services, such as {@code CALL_CENTER}
 * @param domesticOnly whether only domestic calls are licensed; absent counts as false
 * @param issuedOn first day of validity, inclusive
 * @param expiresOn last day of validity, inclusive
 * @param status standing as of the audit
 * @param legalRepresentative legal representative as printed on the license (a person's name)
 * @param registeredAddress address as printed on the license
 * @param renewalAppliedOn day on which renewal was applied for
 * @param displayedAt where the license is shown
 * @param renewal what goes with an application for renewal
 */
public record License(
        @LicenseNumberFormat(groups = Complete.class) @Nullable
        String number,

        @Nullable Coverage coverage,
        List<Province> provinces,
        List<String> services,
        @Nullable Boolean domesticOnly,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate expiresOn,
        @Nullable LicenseStatus status,
        @Nullable String legalRepresentative,
        @Nullable String registeredAddress,
        @Nullable LocalDate renewalAppliedOn,
        List<DisplayPlace> displayedAt,
        @Valid @Nullable Renewal renewal) {
    public License {
        provinces = provinces == null ? List.of() : List.copyOf(provinces);
        services = services == null ? List.of() : List.copyOf(services);
        displayedAt = displayedAt == null ? List.of() : List.copyOf(displayedAt);
    }
}
