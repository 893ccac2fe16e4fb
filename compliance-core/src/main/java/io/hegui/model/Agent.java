package io.hegui.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 坐席人员: an agent who takes or places calls. Immutable and thread-safe.
 *
 * @param id agent number (坐席工号)
 * @param name a person's name
 * @param role role in the system
 * @param badgeRole role on the badge
 * @param province where the agent works
 * @param employedFrom first day of employment, inclusive
 * @param employedUntil last day of employment, inclusive; absent: no end
 * @param qualifications certificates for sensitive sectors
 */
public record Agent(
        @NotNull @Nullable String id,
        @Nullable String name,
        @Nullable AgentRole role,
        @Nullable AgentRole badgeRole,
        @Nullable Province province,
        @Nullable LocalDate employedFrom,
        @Nullable LocalDate employedUntil,
        List<@Valid Qualification> qualifications) {
    public Agent {
        qualifications = qualifications == null ? List.of() : List.copyOf(qualifications);
    }
}
