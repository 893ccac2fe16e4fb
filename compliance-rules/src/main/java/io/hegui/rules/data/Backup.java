package io.hegui.rules.data;

import io.hegui.model.BackupLocation;
import io.hegui.model.DataProtection;
import io.hegui.model.Moment;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rules.Missing;
import io.hegui.rules.Sources;
import java.util.List;
import java.util.Objects;

/**
 * There is no local backup, no encrypted one elsewhere, or the newest is older than the declared frequency. Backups
 * after the day of the audit don't count.
 */
public final class Backup implements PackageRule {

    private static final RuleSpec SPEC = RuleSpec.of("data/backup", Severity.MINOR, Sources.S4);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        DataProtection protection = facts.inspection().dataProtection();
        if (protection == null) {
            return Evaluation.indeterminate("dataProtection");
        }
        List<io.hegui.model.Backup> backups = protection.backups().stream()
                .filter(backup -> backup.at() == null || !backup.at().date().isAfter(facts.asOf()))
                .toList();
        return new Missing()
                .unless(backups.stream().anyMatch(b -> b.location() == BackupLocation.LOCAL), "local")
                .unless(backups.stream().anyMatch(Backup::isEncryptedElsewhere), "encryptedElsewhere")
                .unless(isRecent(backups, protection, facts), "recent")
                .evaluation();
    }

    private static boolean isEncryptedElsewhere(io.hegui.model.Backup backup) {
        return (backup.location() == BackupLocation.CLOUD || backup.location() == BackupLocation.OFFSITE)
                && Boolean.TRUE.equals(backup.encrypted());
    }

    private static boolean isRecent(List<io.hegui.model.Backup> backups, DataProtection protection, Facts facts) {
        Integer frequencyDays = protection.backupFrequencyDays();
        long newest = backups.stream()
                .map(io.hegui.model.Backup::at)
                .filter(Objects::nonNull)
                .mapToLong(Moment::epochDay)
                .max()
                .orElse(Long.MIN_VALUE);
        return frequencyDays != null && newest != Long.MIN_VALUE && facts.asOf().toEpochDay() - newest <= frequencyDays;
    }
}
