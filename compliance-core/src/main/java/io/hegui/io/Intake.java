package io.hegui.io;

import io.hegui.report.Intakes;
import java.util.List;

/**
 * What became of the lines of all record streams. Immutable and thread-safe.
 *
 * @param calls calls
 * @param consents consents
 * @param complaints complaint cases
 * @param doNotCall the do-not-call file
 */
public record Intake(StreamIntake calls, StreamIntake consents, StreamIntake complaints, StreamIntake doNotCall) {

    /** Whether more than 1 % of the lines of any stream were rejected: a report says so first. */
    public boolean isDoubtful() {
        return List.of(calls, consents, complaints, doNotCall).stream().anyMatch(StreamIntake::isDoubtful);
    }

    Intakes toReport() {
        return new Intakes(calls.toReport(), consents.toReport(), complaints.toReport());
    }
}
