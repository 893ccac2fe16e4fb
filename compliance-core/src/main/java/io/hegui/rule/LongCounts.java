package io.hegui.rule;

/**
 * Counts by a key of type long other than 0: an open-addressing table of 12 bytes a slot, at most two thirds full. For
 * one thread at a time.
 */
public final class LongCounts {

    /** Visits keys and counts. */
    @FunctionalInterface
    public interface Visitor {
        /** Takes one key and its count. */
        void visit(long key, int count);
    }

    private static final int FIRST_CAPACITY = 16;

    private long[] keys = new long[FIRST_CAPACITY];
    private int[] counts = new int[FIRST_CAPACITY];
    private int size;

    /**
     * Adds to the count of a key and returns the new count.
     *
     * @param key any number but 0
     * @throws ArithmeticException when a count passes 2,147,483,647
     */
    public int add(long key, int amount) {
        int slot = slot(keys, key);
        if (keys[slot] == 0) {
            if (size * 3L >= keys.length * 2L) {
                grow();
                slot = slot(keys, key);
            }
            keys[slot] = key;
            size++;
        }
        counts[slot] = Math.addExact(counts[slot], amount);
        return counts[slot];
    }

    /** The count of a key, 0 when it was never added. */
    public int get(long key) {
        return counts[slot(keys, key)];
    }

    /** Number of distinct keys. */
    public int size() {
        return size;
    }

    /** Adds all counts of another. */
    public void merge(LongCounts other) {
        // room for all beforehand: keys come in the order of the other's slots and would crowd a table that still grows
        reserve(Math.addExact(size, other.size));
        other.forEach(this::add);
    }

    private void reserve(int keysExpected) {
        while (keysExpected * 3L >= keys.length * 2L) {
            grow();
        }
    }

    /** Visits all keys in no particular order. */
    public void forEach(Visitor visitor) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                visitor.visit(keys[i], counts[i]);
            }
        }
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        counts = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(keys, oldKeys[i]);
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
            }
        }
    }

    private static int slot(long[] keys, long key) {
        int mask = keys.length - 1;
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed ^ mixed >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
