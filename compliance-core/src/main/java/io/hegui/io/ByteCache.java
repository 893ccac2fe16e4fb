package io.hegui.io;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * As {@link TextCache}, for texts in UTF-8: remembers what the last texts of a field were read to, so that a known one is
 * not decoded. Each pair of places keeps two texts; a third takes the place of the second. Gives up when most texts are
 * new. For one thread.
 *
 * @param <T> what a text is read to
 */
final class ByteCache<T> {

    private static final int PLACES = 1 << 12;
    private static final int LONGEST = 512;
    private static final int TRIAL = 1 << 14;

    private final int[] lengths = new int[PLACES];

    /** The first eight bytes; a longer text stands in {@link #texts}. */
    private final long[] heads = new long[PLACES];

    private final byte[][] texts = new byte[PLACES][];
    private final @Nullable Object[] values = new Object[PLACES];
    private int tried;
    private int failed;

    /** What the bytes were read to; null when that isn't known. */
    @SuppressWarnings("unchecked")
    @Nullable
    T get(byte[] bytes, int from, int to) {
        if (tried == TRIAL && failed > TRIAL / 2) {
            return null;
        }
        long head = Words.first(Words.at(bytes, from), to - from);
        int place = place(head, bytes, from, to);
        if (!holds(place, head, bytes, from, to)) {
            place++;
            if (!holds(place, head, bytes, from, to)) {
                place = -1;
            }
        }
        if (tried < TRIAL) {
            tried++;
            failed += place < 0 ? 1 : 0;
        }
        return place < 0 ? null : (T) values[place];
    }

    private boolean holds(int place, long head, byte[] bytes, int from, int to) {
        int length = to - from;
        return heads[place] == head
                && lengths[place] == length
                && (length <= Words.BYTES || Arrays.equals(texts[place], 0, length, bytes, from, to));
    }

    /** Remembers what the bytes were read to; there is at least one. */
    void put(byte[] bytes, int from, int to, T value) {
        if (to - from > LONGEST) {
            return;
        }
        long head = Words.first(Words.at(bytes, from), to - from);
        int place = place(head, bytes, from, to);
        lengths[place + 1] = lengths[place];
        heads[place + 1] = heads[place];
        texts[place + 1] = texts[place];
        values[place + 1] = values[place];
        lengths[place] = to - from;
        heads[place] = head;
        texts[place] = Arrays.copyOfRange(bytes, from, to);
        values[place] = value;
    }

    private static int place(long head, byte[] bytes, int from, int to) {
        int hash = to - from <= Words.BYTES ? Words.mix(head) : Words.hash(bytes, from, to);
        return hash & PLACES - 2;
    }
}
