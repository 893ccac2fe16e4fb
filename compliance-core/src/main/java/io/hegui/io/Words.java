package io.hegui.io;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes at a time. Stateless and thread-safe. */
final class Words {

    /** Bytes of a word: so many must be readable from where one is read. */
    static final int BYTES = Long.BYTES;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';
    private static final long SPACES = ONES * ' ';

    private Words() {}

    /** The eight bytes from {@code at} on, the first lowest. */
    static long at(byte[] bytes, int at) {
        return (long) WORD.get(bytes, at);
    }

    /** The first {@code length} bytes of a word, the others 0. */
    static long first(long word, int length) {
        return length >= BYTES ? word : word & ((1L << (length * Byte.SIZE)) - 1);
    }

    /** The high bits of the bytes below {@code limit}, 1 to 127; exact for every byte. */
    static long below(long word, int limit) {
        return ~(((word | HIGH_BITS) - ONES * limit) | word) & HIGH_BITS;
    }

    /** The high bits of the bytes that are {@code value}, 0 to 127; exact for every byte. */
    static long equal(long word, int value) {
        long differences = word ^ (ONES * value);
        return ~(((differences & ~HIGH_BITS) + ~HIGH_BITS) | differences | ~HIGH_BITS);
    }

    /**
     * The high bits of the bytes that end a plain text in JSON: a quote, a backslash, a control character. The lowest bit is
     * right; bits above it may stand for other bytes.
     */
    static long textEnds(long word) {
        long quotes = word ^ QUOTES;
        long backslashes = word ^ BACKSLASHES;
        return (((quotes - ONES) & ~quotes) | ((backslashes - ONES) & ~backslashes) | ((word - SPACES) & ~word))
                & HIGH_BITS;
    }

    /** Whether any byte is no ASCII character. */
    static boolean anyHigh(long word) {
        return (word & HIGH_BITS) != 0;
    }

    /** Whether all bytes in a range are ASCII characters. */
    static boolean areAscii(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at += BYTES) {
            if (anyHigh(first(at(bytes, at), to - at))) {
                return false;
            }
        }
        return true;
    }

    /** A hash of the bytes in a range. */
    static int hash(byte[] bytes, int from, int to) {
        long hash = (long) to - from;
        for (int at = from; at < to; at += BYTES) {
            hash = (hash ^ first(at(bytes, at), to - at)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return mix(hash);
    }

    /** A hash of a word. */
    static int mix(long word) {
        return (int) ((word * 0x9E3779B97F4A7C15L) >>> Integer.SIZE);
    }
}
