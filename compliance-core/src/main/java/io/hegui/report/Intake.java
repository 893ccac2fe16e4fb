package io.hegui.report;

import java.util.List;

/**
 * How a record stream was read. Immutable and thread-safe.
 *
 * @param accepted lines that became records
 * @param rejected lines that could not be split into fields
 * @param rejections the rejected lines, in file and line order; may be fewer than {@code rejected} where a reader keeps
 *     only the first ones
 * @param unknownFields names of columns or JSON fields that are not ours and were ignored, each once
 */
public record Intake(long accepted, long rejected, List<Rejection> rejections, List<String> unknownFields) {

    /** A stream that was read without a rejected line. */
    public static Intake of(long accepted) {
        return new Intake(accepted, 0, List.of(), List.of());
    }

    public Intake {
        rejections = List.copyOf(rejections);
        unknownFields = List.copyOf(unknownFields);
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
