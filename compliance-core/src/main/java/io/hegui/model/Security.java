package io.hegui.model;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 网络安全: information security of the firm. Immutable and thread-safe.
 *
 * @param mlpsLevel level of graded protection (等保), 1 to 5
 * @param mlpsReportOn day of the assessment report
 * @param officer responsible person for information security
 * @param passwordPolicy password policy
 * @param testedOn day of the last security test
 * @param incidents incidents of the year
 */
public record Security(
        @Nullable Integer mlpsLevel,
        @Nullable LocalDate mlpsReportOn,
        @Valid @Nullable SecurityOfficer officer,
        @Valid @Nullable PasswordPolicy passwordPolicy,
        @Nullable LocalDate testedOn,
        List<@Valid Incident> incidents) {
    public Security {
        incidents = incidents == null ? List.of() : List.copyOf(incidents);
    }
}
