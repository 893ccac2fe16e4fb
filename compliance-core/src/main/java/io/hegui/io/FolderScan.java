package io.hegui.io;

import io.hegui.audit.Scan;
import io.hegui.audit.ScanState;
import io.hegui.report.Intakes;
import io.hegui.rule.Facts;
import io.hegui.rule.Profile;
import io.hegui.rule.RuleSet;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A scan of a package folder. It doesn't depend on the number of threads. Immutable and thread-safe.
 *
 * @param scan what can be asked what if
 * @param intake what became of the lines of the record files
 */
public record FolderScan(Scan scan, Intake intake) {

    /**
     * Scans a folder.
     *
     * @param threads how many threads read and judge calls, at least 1
     * @throws InputError when something in the folder can't be read
     * @throws java.util.concurrent.CancellationException when the calling thread is interrupted; its interrupt flag is set
     *     again
     * @throws IllegalArgumentException when {@code threads} is less than 1
     */
    public static FolderScan run(
            Path folder, RuleSet rules, LocalDate asOf, Profile profile, int threads, ProgressListener progress) {
        OpenedFolder opened = OpenedFolder.open(folder, threads);
        Facts facts = opened.folder().facts(rules, asOf, profile);
        IntakeCount count = new IntakeCount();
        ScanState state = FolderAudit.read(
                opened,
                threads,
                progress,
                count,
                new FolderAudit.Gathering<>(() -> ScanState.open(facts, rules), ScanState::accept, ScanState::merge));
        return new FolderScan(state.finish(), opened.folder().intake(count));
    }

    /** What became of the lines, as a report shows it. */
    public Intakes intakes() {
        return intake.toReport();
    }
}
