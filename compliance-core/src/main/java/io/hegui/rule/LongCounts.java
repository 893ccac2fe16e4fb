package io.hegui.rule;

import org.jspecify.annotations.Nullable;

/**
 * Counts by a key of type long other than 0: open-addressing tables of 12 bytes a slot, at most three quarters full. The
 * keys are spread over 64 tables, each of which grows by half and by itself, so that growing never needs all the memory
 * twice. About 19 bytes a key on average. For one thread at a time.
 */
public final class LongCounts {

    /** Visits keys and counts. */
    @FunctionalInterface
    public interface Visitor {
        /** Takes one key and its count. */
        void visit(long key, int count);
    }

    private static final int TABLE_BITS = 6;
    private static final int FIRST_CAPACITY = 8;

    private final @Nullable Table[] tables = new Table[1 << TABLE_BITS];
    private int size;

    /**
     * Adds to the count of a key and returns the new count.
     *
     * @param key any number but 0
     * @throws ArithmeticException when a count passes 2,147,483,647
     */
    public int add(long key, int amount) {
        long hash = hash(key);
        Table table = table(hash);
        int before = table.size;
        int count = table.add(key, hash, amount);
        size += table.size - before;
        return count;
    }

    private Table table(long hash) {
        int index = (int) (hash >>> (Long.SIZE - TABLE_BITS));
        Table table = tables[index];
        if (table == null) {
            table = new Table();
            tables[index] = table;
        }
        return table;
    }

    /** The count of a key, 0 when it was never added. */
    public int get(long key) {
        long hash = hash(key);
        Table table = tables[(int) (hash >>> (Long.SIZE - TABLE_BITS))];
        return table == null ? 0 : table.counts[slot(table.keys, key, hash)];
    }

    /** Number of distinct keys. */
    public int size() {
        return size;
    }

    /** Adds all counts of another. */
    public void merge(LongCounts other) {
        for (int i = 0; i < tables.length; i++) {
            Table theirs = other.tables[i];
            Table ours = tables[i];
            if (theirs != null && ours == null) {
                tables[i] = theirs.copy();
                size += theirs.size;
            } else if (theirs != null && ours != null) {
                // room beforehand: keys come in the order of slots and would crowd a table that still grows
                ours.reserve(Math.addExact(ours.size, theirs.size));
                theirs.forEach(this::add);
            }
        }
    }

    /** Visits all keys in no particular order. */
    public void forEach(Visitor visitor) {
        for (Table table : tables) {
            if (table != null) {
                table.forEach(visitor);
            }
        }
    }

    private static long hash(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
    }

    private static int slot(long[] keys, long key, long hash) {
        // the bits behind those that chose the table, as a fraction of the capacity
        int slot = (int) (((hash << TABLE_BITS >>> Integer.SIZE) * keys.length) >>> Integer.SIZE);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 == keys.length ? 0 : slot + 1;
        }
        return slot;
    }

    private static final class Table {

        private long[] keys = new long[FIRST_CAPACITY];
        private int[] counts = new int[FIRST_CAPACITY];
        private int size;

        int add(long key, long hash, int amount) {
            int slot = slot(keys, key, hash);
            if (keys[slot] == 0) {
                if (size * 4L >= keys.length * 3L) {
                    grow(keys.length + (keys.length >> 1));
                    slot = slot(keys, key, hash);
                }
                keys[slot] = key;
                size++;
            }
            counts[slot] = Math.addExact(counts[slot], amount);
            return counts[slot];
        }

        void reserve(int expected) {
            if (expected * 4L >= keys.length * 3L) {
                grow(Math.toIntExact(expected * 3L / 2 + 1));
            }
        }

        private void grow(int capacity) {
            long[] oldKeys = keys;
            int[] oldCounts = counts;
            keys = new long[capacity];
            counts = new int[capacity];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != 0) {
                    int slot = slot(keys, oldKeys[i], hash(oldKeys[i]));
                    keys[slot] = oldKeys[i];
                    counts[slot] = oldCounts[i];
                }
            }
        }

        Table copy() {
            Table copy = new Table();
            copy.keys = keys.clone();
            copy.counts = counts.clone();
            copy.size = size;
            return copy;
        }

        void forEach(Visitor visitor) {
            for (int i = 0; i < keys.length; i++) {
                if (keys[i] != 0) {
                    visitor.visit(keys[i], counts[i]);
                }
            }
        }
    }
}
