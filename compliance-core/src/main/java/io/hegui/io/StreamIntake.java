package io.hegui.io;

import io.hegui.report.Rejection;
import io.hegui.rule.StateIn;
import io.hegui.rule.StateOut;
import java.util.ArrayList;
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

    /** A stream of which no line was read yet. */
    public static final StreamIntake EMPTY = new StreamIntake(true, 0, 0, 0, List.of(), List.of());

    public StreamIntake {
        rejections = List.copyOf(rejections);
        unknownColumns = List.copyOf(unknownColumns);
    }

    /** Whether more than 1 % of the lines were rejected: a report says so first. */
    public boolean isDoubtful() {
        return rejected * 100 > read;
    }

    /** This and more lines of the same stream; the result doesn't depend on the order in which parts are put together. */
    public StreamIntake and(StreamIntake more) {
        IntakeCount count = new IntakeCount();
        count.add(this);
        count.add(more);
        return count.toIntake();
    }

    /** Writes it, for {@link #read(StateIn)}. */
    public void write(StateOut out) {
        out.unsigned(accepted);
        out.unsigned(rejected);
        out.unsigned(rejections.size());
        for (Rejection rejection : rejections) {
            out.text(rejection.file());
            out.unsigned(rejection.line());
            out.text(rejection.reason());
        }
        out.unsigned(unknownColumns.size());
        unknownColumns.forEach(out::text);
    }

    /**
     * Reads what was written of a stream that was supplied.
     *
     * @throws io.hegui.rule.StateError when something else was written
     */
    public static StreamIntake read(StateIn in) {
        long accepted = in.count();
        long rejected = in.count();
        List<Rejection> rejections = new ArrayList<>();
        for (int left = in.size(); left > 0; left--) {
            rejections.add(new Rejection(in.text(), in.unsigned(), in.text()));
        }
        List<String> unknown = new ArrayList<>();
        for (int left = in.size(); left > 0; left--) {
            unknown.add(in.text());
        }
        return new StreamIntake(true, accepted + rejected, accepted, rejected, rejections, unknown);
    }

    io.hegui.report.@Nullable Intake toReport() {
        return supplied ? new io.hegui.report.Intake(accepted, rejected, rejections, unknownColumns) : null;
    }
}
