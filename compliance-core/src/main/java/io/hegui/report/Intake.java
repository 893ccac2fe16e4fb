package io.hegui.report;

import java.util.List;

/**
 * How a record stream was read. Immutable and thread-safe.
 *
 * @param accepted lines that became records
 * @param rejected lines that could not be split into fields
 * @param rejections the rejected lines, in file and line order; may be fewer than {@code rejected} where a reader keeps
 *     only the first ones
 */
public record Intake(long accepted, long rejected, List<Rejection> rejections) {

    /** A stream that was read without a rejected line. */
    public static Intake of(long accepted) {
        return new Intake(accepted, 0, List.of());
    }

    public Intake {
        rejections = List.copyOf(rejections);
    }

    /** Lines read: accepted and rejected, without header and blank lines. */
    public long read() {
        return accepted + rejected;
    }

    /** Whether more than 1 % of the lines were rejected, which a report must say first. */
    public boolean unreliable() {
        return Math.multiplyExact(rejected, 100L) > read();
    }
}
