package io.hegui.rules.call;

import java.util.Arrays;

/**
 * A number of type int for each of many codes of ids, made for codes of which many follow each other: 64 neighbouring
 * codes share a page, which holds a bit a code and the numbers of those that are there. About 5 bytes a code when they
 * follow each other, about 40 when they are scattered. For one thread at a time.
 */
final class IdPages {

    /** The number of a code that is not there. */
    static final int ABSENT = Integer.MIN_VALUE;

    /** Visits codes. */
    @FunctionalInterface
    interface Visitor {
        /** Takes a code and its number. */
        void visit(long code, int number);
    }

    private static final int PAGE_BITS = 6;
    private static final int BLOCK_BITS = 16;
    private static final int BLOCK = 1 << BLOCK_BITS;
    private static final int NO_PLACE = -1;

    /** Codes without their last bits, 0 in an empty slot. */
    private long[] pages = new long[64];

    /** Which codes of the page are there. */
    private long[] bits = new long[64];

    /** Where the numbers of the page stand: a block and an offset in it. */
    private int[] places = new int[64];

    private int size;
    private int last;

    private int[][] blocks = new int[0][];
    private int used = BLOCK;

    /** Beginnings of the lists of freed places by the binary logarithm of their length. */
    private final int[] freed = new int[PAGE_BITS + 1];

    IdPages() {
        Arrays.fill(freed, NO_PLACE);
    }

    /**
     * Adds a code.
     *
     * @param code positive, its bits above the last six not all 0
     * @return the number that the code has already, and keeps; {@link #ABSENT} when it was added
     */
    int putIfAbsent(long code, int number) {
        int slot = slotFor(code >>> PAGE_BITS);
        long bit = 1L << code;
        int rank = Long.bitCount(bits[slot] & bit - 1);
        if ((bits[slot] & bit) != 0) {
            return blocks[places[slot] >>> BLOCK_BITS][(places[slot] & BLOCK - 1) + rank];
        }
        insert(slot, bit, rank, number);
        return ABSENT;
    }

    /** Changes the number of a code that is there. */
    void set(long code, int number) {
        int slot = slotFor(code >>> PAGE_BITS);
        int rank = Long.bitCount(bits[slot] & (1L << code) - 1);
        blocks[places[slot] >>> BLOCK_BITS][(places[slot] & BLOCK - 1) + rank] = number;
    }

    private void insert(int slot, long bit, int rank, int number) {
        int count = Long.bitCount(bits[slot]);
        // a place holds as many numbers as the next power of two
        if (count == 0) {
            places[slot] = take(0);
        } else if ((count & count - 1) == 0) {
            int log = Integer.numberOfTrailingZeros(count);
            int place = take(log + 1);
            System.arraycopy(
                    blocks[places[slot] >>> BLOCK_BITS],
                    places[slot] & BLOCK - 1,
                    blocks[place >>> BLOCK_BITS],
                    place & BLOCK - 1,
                    count);
            free(places[slot], log);
            places[slot] = place;
        }
        int[] block = blocks[places[slot] >>> BLOCK_BITS];
        int at = (places[slot] & BLOCK - 1) + rank;
        if (rank < count) {
            System.arraycopy(block, at, block, at + 1, count - rank);
        }
        block[at] = number;
        bits[slot] |= bit;
    }

    private int take(int log) {
        int place = freed[log];
        if (place != NO_PLACE) {
            freed[log] = blocks[place >>> BLOCK_BITS][place & BLOCK - 1];
            return place;
        }
        if (used + (1 << log) > BLOCK) {
            while (used < BLOCK) {
                // what is left of the block serves shorter runs
                int rest = 31 - Integer.numberOfLeadingZeros(Math.min(BLOCK - used, 1 << PAGE_BITS));
                int left = (blocks.length - 1) << BLOCK_BITS | used;
                used += 1 << rest;
                free(left, rest);
            }
            blocks = Arrays.copyOf(blocks, blocks.length + 1);
            blocks[blocks.length - 1] = new int[BLOCK];
            used = 0;
        }
        int taken = (blocks.length - 1) << BLOCK_BITS | used;
        used += 1 << log;
        return taken;
    }

    private void free(int place, int log) {
        blocks[place >>> BLOCK_BITS][place & BLOCK - 1] = freed[log];
        freed[log] = place;
    }

    /** Makes room for all pages of another table, because taking them in its order would crowd a table that still grows. */
    void reserve(IdPages other) {
        while ((size + (long) other.size) * 3 >= pages.length * 2L) {
            grow();
        }
    }

    /** Visits all codes, in no particular order. */
    void forEach(Visitor visitor) {
        for (int slot = 0; slot < pages.length; slot++) {
            int place = places[slot];
            long rest = bits[slot];
            while (rest != 0) {
                int bit = Long.numberOfTrailingZeros(rest);
                visitor.visit(pages[slot] << PAGE_BITS | bit, blocks[place >>> BLOCK_BITS][place & BLOCK - 1]);
                rest &= rest - 1;
                place++;
            }
        }
    }

    private int slotFor(long page) {
        if (pages[last] == page) {
            return last;
        }
        int slot = find(pages, page);
        if (pages[slot] == 0) {
            if (size * 3L >= pages.length * 2L) {
                grow();
                slot = find(pages, page);
            }
            pages[slot] = page;
            size++;
        }
        last = slot;
        return slot;
    }

    private static int find(long[] pages, long page) {
        int mask = pages.length - 1;
        long mixed = page * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed ^ mixed >>> 32) & mask;
        while (pages[slot] != 0 && pages[slot] != page) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldPages = pages;
        long[] oldBits = bits;
        int[] oldPlaces = places;
        pages = new long[oldPages.length * 2];
        bits = new long[pages.length];
        places = new int[pages.length];
        last = 0;
        for (int i = 0; i < oldPages.length; i++) {
            if (oldPages[i] != 0) {
                int slot = find(pages, oldPages[i]);
                pages[slot] = oldPages[i];
                bits[slot] = oldBits[i];
                places[slot] = oldPlaces[i];
            }
        }
    }
}
