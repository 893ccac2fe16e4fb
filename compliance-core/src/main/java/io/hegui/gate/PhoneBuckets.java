package io.hegui.gate;

import java.util.function.IntToLongFunction;

/**
 * Where the rows of a number lie in a table that is ordered by buckets of about four rows: a byte a row. A lookup, also
 * one that finds nothing, costs one small place in here and one stretch of the table. Filled by one thread, then
 * immutable and thread-safe.
 */
final class PhoneBuckets {

    private static final int ROWS_A_BUCKET = 4;

    /** First row of each bucket, and the end of the last. */
    private final int[] starts;

    /** Buckets for so many rows with these keys. */
    PhoneBuckets(int rows, IntToLongFunction keys) {
        starts = new int[Math.max(1, rows / ROWS_A_BUCKET) + 1];
        for (int row = 0; row < rows; row++) {
            starts[of(keys.applyAsLong(row)) + 1]++;
        }
        for (int bucket = 1; bucket < starts.length; bucket++) {
            starts[bucket] += starts[bucket - 1];
        }
    }

    /** The rows in the order of their buckets, those of a bucket as they came. */
    int[] order(int rows, IntToLongFunction keys) {
        int[] next = starts.clone();
        int[] order = new int[rows];
        for (int row = 0; row < rows; row++) {
            order[next[of(keys.applyAsLong(row))]++] = row;
        }
        return order;
    }

    /** The bucket of a key. */
    int of(long key) {
        long mixed = (key ^ (key >>> 32)) * 0x9E3779B97F4A7C15L;
        return (int) Math.multiplyHigh(mixed >>> 1, 2L * (starts.length - 1));
    }

    /** How many buckets there are. */
    int count() {
        return starts.length - 1;
    }

    /** The first row of a bucket. */
    int first(int bucket) {
        return starts[bucket];
    }

    /** The row behind the last one of a bucket. */
    int end(int bucket) {
        return starts[bucket + 1];
    }

    /** Bytes that it takes. */
    long bytes() {
        return (long) starts.length * Integer.BYTES;
    }
}
