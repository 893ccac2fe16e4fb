package io.hegui.model;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 工商变更: a change of the business registration and the license update that must follow it. Immutable and thread-safe.
 *
 * @param kind what changed
 * @param changedOn day of the change in the business registration
 * @param licenseUpdatedOn day on which the license was updated
 */
public record RegistrationChange(
        @NotNull @Nullable ChangeKind kind,
        @Nullable LocalDate changedOn,
        @Nullable LocalDate licenseUpdatedOn) {}
