package io.hegui.io;

import io.hegui.report.Rejection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the lines of one record stream. Immutable and thread-safe.
 *
 * @param supplied whether any file of it was there, even an empty one
 * @param read lines with data; blank lines and headers don't count
 * @param accepted lines that became a record
 * @param rejected lines that couldn't be split
 * @param rejections the first {@value #LISTED} of them, by file and line
 * @param unknownColumns names of columns or JSON fields that are not ours, sorted
 */
public record StreamIntake(
        boolean supplied,
        long read,
        long accepted,
        long rejected,
        List<Rejection> rejections,
        List<String> unknownColumns) {

    /** How many rejections are listed at most. */
    public static final int LISTED = 10_000;

    /** A stream that was not supplied. */
    static final StreamIntake NONE = new StreamIntake(false, 0, 0, 0, List.of(), List.of());

    public StreamIntake {
        rejections = List.copyOf(rejections);
        unknownColumns = List.copyOf(unknownColumns);
    }

    /** Whether more than 1 % of the lines were rejected: a report says so first. */
    public boolean isDoubtful() {
        return rejected * 100 > read;
    }

    io.hegui.report.@Nullable Intake toReport() {
        return supplied ? new io.hegui.report.Intake(accepted, rejected, rejections, unknownColumns) : null;
    }
}
