package io.hegui.io;

import io.hegui.report.Rejection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Counts the lines of a stream or of a piece of it. Mergeable in any order. For one thread. */
final class IntakeCount {

    private static final int UNKNOWN_LISTED = 1_000;
    private static final Comparator<Rejection> BY_PLACE =
            Comparator.comparing(Rejection::file).thenComparingLong(Rejection::line);

    private long accepted;
    private long rejected;
    private List<Rejection> rejections = new ArrayList<>();
    private final TreeSet<String> unknown = new TreeSet<>();

    void accept() {
        accepted++;
    }

    void reject(String file, long line, String reason) {
        rejected++;
        if (rejections.size() < StreamIntake.LISTED) {
            rejections.add(new Rejection(file, line, reason));
        }
    }

    void unknown(String name) {
        if (!unknown.contains(name)) {
            unknown.add(name);
            trim();
        }
    }

    private void trim() {
        while (unknown.size() > UNKNOWN_LISTED) {
            unknown.pollLast();
        }
    }

    /** Says that so many more lines lie before those that were counted. */
    void moveDown(long lines) {
        if (lines > 0) {
            rejections.replaceAll(r -> new Rejection(r.file(), r.line() + lines, r.reason()));
        }
    }

    void merge(IntakeCount other) {
        add(other.toIntake());
    }

    void add(StreamIntake other) {
        accepted += other.accepted();
        rejected += other.rejected();
        rejections.addAll(other.rejections());
        rejections.sort(BY_PLACE);
        if (rejections.size() > StreamIntake.LISTED) {
            rejections = new ArrayList<>(rejections.subList(0, StreamIntake.LISTED));
        }
        unknown.addAll(other.unknownColumns());
        trim();
    }

    /** The counts of a stream that was supplied. */
    StreamIntake toIntake() {
        return new StreamIntake(true, accepted + rejected, accepted, rejected, rejections, new ArrayList<>(unknown));
    }
}
