package io.hegui.table;

import java.util.Arrays;

/**
 * Different texts one behind the other in pages of bytes, by number: Latin-1 where that is enough, else UTF-16, so that
 * every text comes out as it went in. Filled by one thread, then immutable and thread-safe.
 */
final class TextHeap {

    /** The number of a text that was never noted. */
    static final int NONE = -1;

    private static final int PAGE_BITS = 16;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int LENGTH_BYTES = 4;

    private byte[][] pages = new byte[4][];
    private long end;
    private final LongColumn begins = new LongColumn();
    private int size;

    /** Numbers of texts by open addressing. */
    private int[] index = new int[16];

    TextHeap() {
        Arrays.fill(index, NONE);
    }

    /** The number of a text; an unknown one is added. */
    int note(String text) {
        int place = place(text);
        if (index[place] == NONE) {
            if (size * 4L >= index.length * 3L) {
                grow();
                place = place(text);
            }
            begins.set(size, end);
            append(text);
            index[place] = size++;
        }
        return index[place];
    }

    /** The number of a text; {@link #NONE} when it was never noted. */
    int find(String text) {
        return index[place(text)];
    }

    private int place(String text) {
        int place = first(text.hashCode());
        while (index[place] != NONE && !holds(index[place], text)) {
            place = place + 1 == index.length ? 0 : place + 1;
        }
        return place;
    }

    private int first(int hash) {
        return (int) (((hash * 0x9E3779B9L & 0xFFFFFFFFL) * index.length) >>> 32);
    }

    private void grow() {
        index = new int[Math.toIntExact(Math.min(Integer.MAX_VALUE - 8L, index.length * 2L))];
        Arrays.fill(index, NONE);
        for (int number = 0; number < size; number++) {
            int place = first(text(number).hashCode());
            while (index[place] != NONE) {
                place = place + 1 == index.length ? 0 : place + 1;
            }
            index[place] = number;
        }
    }

    private void append(String text) {
        boolean wide = text.chars().anyMatch(c -> c > 0xFF);
        int head = Math.multiplyExact(text.length(), 2) | (wide ? 1 : 0);
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            append(head >>> shift);
        }
        for (int i = 0; i < text.length(); i++) {
            append(text.charAt(i));
            if (wide) {
                append(text.charAt(i) >>> Byte.SIZE);
            }
        }
    }

    private void append(int value) {
        int number = (int) (end >>> PAGE_BITS);
        if (number == pages.length) {
            pages = Arrays.copyOf(pages, number * 2);
        }
        byte[] page = pages[number];
        if (page == null) {
            page = new byte[PAGE];
            pages[number] = page;
        }
        page[(int) end & (PAGE - 1)] = (byte) value;
        end++;
    }

    private int at(long offset) {
        byte[] page = pages[(int) (offset >>> PAGE_BITS)];
        return page == null ? 0 : page[(int) offset & (PAGE - 1)] & 0xFF;
    }

    private int head(long begin) {
        int head = 0;
        for (int i = 0; i < LENGTH_BYTES; i++) {
            head |= at(begin + i) << (i * Byte.SIZE);
        }
        return head;
    }

    private char character(long begin, boolean wide, int i) {
        long from = begin + LENGTH_BYTES;
        return wide ? (char) (at(from + 2L * i) | at(from + 2L * i + 1) << Byte.SIZE) : (char) at(from + i);
    }

    private boolean holds(int number, String text) {
        long begin = begins.get(number);
        int head = head(begin);
        if (head >>> 1 != text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (character(begin, (head & 1) == 1, i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The text of a number. */
    String text(int number) {
        long begin = begins.get(number);
        int head = head(begin);
        char[] text = new char[head >>> 1];
        for (int i = 0; i < text.length; i++) {
            text[i] = character(begin, (head & 1) == 1, i);
        }
        return new String(text);
    }

    /** Bytes that it takes. */
    long bytes() {
        return end + begins.bytes() + (long) index.length * Integer.BYTES;
    }
}
