package io.hegui.table;

import java.util.Arrays;

/**
 * Chars by row, 0 where none was set, in pages, so that it grows without being copied and a page without values takes
 * nothing. Filled by one thread, then immutable and thread-safe.
 */
public final class CharColumn {

    private static final int PAGE_BITS = 12;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int FIRST = 16;

    private char[][] pages = new char[4][];

    /** The value of a row. */
    public char get(int row) {
        int number = row >>> PAGE_BITS;
        char[] page = number < pages.length ? pages[number] : null;
        int at = row & (PAGE - 1);
        return page == null || at >= page.length ? 0 : page[at];
    }

    /** Sets the value of a row. */
    public void set(int row, char value) {
        if (value == 0 && get(row) == 0) {
            return;
        }
        int number = row >>> PAGE_BITS;
        int at = row & (PAGE - 1);
        if (number >= pages.length) {
            pages = Arrays.copyOf(pages, Math.max(number + 1, pages.length * 2));
        }
        char[] page = pages[number];
        if (page == null || at >= page.length) {
            int length = number > 0 ? PAGE : Math.max(FIRST, Integer.highestOneBit(at) << 1);
            page = page == null ? new char[length] : Arrays.copyOf(page, length);
            pages[number] = page;
        }
        page[at] = value;
    }

    /** Bytes that its pages take. */
    public long bytes() {
        return Arrays.stream(pages)
                .mapToLong(page -> page == null ? 0 : (long) page.length * Character.BYTES)
                .sum();
    }
}
