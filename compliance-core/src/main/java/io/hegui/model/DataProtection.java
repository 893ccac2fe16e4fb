package io.hegui.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 数据安全: how call records are stored, read, backed up and destroyed (S4). Immutable and thread-safe.
 *
 * @param storage where records are kept
 * @param encryptedInTransit encrypted in transit
 * @param encryptedAtRest encrypted at rest
 * @param accessPolicy who may read
 * @param accessLog who read what
 * @param backups backups made
 * @param backupFrequencyDays days between backups as declared
 * @param heldSince oldest record still held, by the day its business was completed
 * @param destructions records destroyed
 * @param impactAssessment personal information impact assessment
 */
public record DataProtection(
        @Valid @Nullable Storage storage,
        @Nullable Boolean encryptedInTransit,
        @Nullable Boolean encryptedAtRest,
        @Valid @Nullable AccessPolicy accessPolicy,
        List<@Valid AccessEntry> accessLog,
        List<@Valid Backup> backups,
        @PositiveOrZero @Nullable Integer backupFrequencyDays,
        @Nullable LocalDate heldSince,
        List<@Valid Destruction> destructions,
        @Valid @Nullable ImpactAssessment impactAssessment) {
    public DataProtection {
        accessLog = accessLog == null ? List.of() : List.copyOf(accessLog);
        backups = backups == null ? List.of() : List.copyOf(backups);
        destructions = destructions == null ? List.of() : List.copyOf(destructions);
    }
}
