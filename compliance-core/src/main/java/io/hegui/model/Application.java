package io.hegui.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 许可证申请: an application for a license (S3, S5). Immutable and thread-safe.
 *
 * @param profile set of requirements
 * @param submittedOn day of submission; absent: not submitted yet
 * @param sectors sectors to be served
 * @param policies policies handed in
 * @param materials materials handed in
 * @param telecomViolations violations by firm or managers
 * @param falseMaterials false material was found; absent counts as false
 * @param banUntil no application before this day
 * @param multiProvince business in more than one province; absent counts as false
 * @param events what has happened in the procedure
 */
public record Application(
        @NotNull @Nullable ApplicationProfile profile,
        @Nullable LocalDate submittedOn,
        List<Sector> sectors,
        List<@Valid Policy> policies,
        List<@Valid Material> materials,
        List<@Valid TelecomViolation> telecomViolations,
        @Nullable Boolean falseMaterials,
        @Nullable LocalDate banUntil,
        @Nullable Boolean multiProvince,
        List<@Valid ProcedureEvent> events) {
    public Application {
        sectors = sectors == null ? List.of() : List.copyOf(sectors);
        policies = policies == null ? List.of() : List.copyOf(policies);
        materials = materials == null ? List.of() : List.copyOf(materials);
        telecomViolations = telecomViolations == null ? List.of() : List.copyOf(telecomViolations);
        events = events == null ? List.of() : List.copyOf(events);
    }
}
