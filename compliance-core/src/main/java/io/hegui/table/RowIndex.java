package io.hegui.table;

import java.util.Arrays;

/**
 * Finds rows of a table by a long, by open addressing at a load of at most 80 %: 5 bytes a row. The keys stay in the
 * table. Filled by one thread, then immutable and thread-safe.
 */
public final class RowIndex {

    /** The answer when there is no row. */
    public static final int NONE = -1;

    private static final double LOAD = 0.8;

    private final int[] rows;

    /** Reads a key from the table. */
    @FunctionalInterface
    public interface Keys {
        /** The key of a row. */
        long of(int row);
    }

    /** An index of so many rows at most. */
    public RowIndex(int most) {
        rows = new int[Math.max(4, (int) Math.min(Integer.MAX_VALUE - 8, Math.ceil(most / LOAD) + 1))];
        Arrays.fill(rows, NONE);
    }

    /** The place of a key, taken or free. */
    public int place(long key, Keys keys) {
        long mixed = (key ^ (key >>> 32)) * 0x9E3779B97F4A7C15L;
        int place = (int) Math.multiplyHigh(mixed >>> 1, 2L * rows.length);
        while (rows[place] != NONE && keys.of(rows[place]) != key) {
            place = place + 1 == rows.length ? 0 : place + 1;
        }
        return place;
    }

    /** The row at a place; {@link #NONE} when it is free. */
    public int row(int place) {
        return rows[place];
    }

    /** Puts a row at a place. */
    public void set(int place, int row) {
        rows[place] = row;
    }

    /** How many places there are. */
    public int places() {
        return rows.length;
    }

    /** Bytes that it takes. */
    public long bytes() {
        return (long) rows.length * Integer.BYTES;
    }
}
