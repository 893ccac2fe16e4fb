package io.hegui.rule;

import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link StateOut} wrote, in the same order. Every method fails with {@link StateError} when the bytes end early
 * or don't hold what is asked for; memory never grows beyond what the bytes can hold. For one thread.
 */
public final class StateIn {

    private static final int LONGEST_NUMBER = 10;
    private static final long MOST = 1L << 48;
    private static final long FIRST_SECOND = -62_167_219_200L;
    private static final long LAST_SECOND = 253_402_300_799L;

    private final byte[] bytes;
    private final int version;
    private int at;

    /**
     * Begins to read a state.
     *
     * @throws StateError when the bytes are no state, or one of a version that is not known
     */
    public StateIn(byte[] bytes) {
        this.bytes = bytes;
        for (int i = 0; i < StateOut.MARK.length(); i++) {
            if (i >= bytes.length || bytes[i] != StateOut.MARK.charAt(i)) {
                throw StateError.at("mark", "other bytes", StateOut.MARK);
            }
        }
        at = StateOut.MARK.length();
        long found = unsigned();
        if (found < 1 || found > StateOut.VERSION) {
            throw StateError.at(
                    "version", Long.toUnsignedString(found), StateOut.VERSION == 1 ? "1" : "1 to " + StateOut.VERSION);
        }
        version = (int) found;
    }

    /** Whether anything is left to read. */
    public boolean hasMore() {
        return at < bytes.length;
    }

    /** The version in which the state is written, 1 to {@link StateOut#VERSION}. */
    public int version() {
        return version;
    }

    private StateError broken(String found, String expected) {
        return StateError.at("byte " + at, found, expected);
    }

    private int next() {
        if (at == bytes.length) {
            throw broken("the end", "more bytes");
        }
        return bytes[at++];
    }

    /** Reads a number. */
    public long unsigned() {
        long value = 0;
        for (int i = 0; i < LONGEST_NUMBER; i++) {
            int b = next();
            value |= (b & 0x7FL) << (7 * i);
            if (b >= 0) {
                return value;
            }
        }
        throw broken("a number of more than " + LONGEST_NUMBER + " bytes", "a shorter one");
    }

    /** Reads a count from 0 to 281,474,976,710,656, so that sums of them don't overflow. */
    public long count() {
        long value = unsigned();
        if (value < 0 || value > MOST) {
            throw broken("a count of more than 48 bits", "a smaller one");
        }
        return value;
    }

    /** Reads a number that may be negative. */
    public long signed() {
        long value = unsigned();
        return value >>> 1 ^ -(value & 1);
    }

    /** Reads a number from 0 to 2,147,483,647. */
    public int unsignedInt() {
        long value = unsigned();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw broken("a number of more than 31 bits", "a smaller one");
        }
        return (int) value;
    }

    /** Reads a number from −2,147,483,648 to 2,147,483,647. */
    public int signedInt() {
        long value = signed();
        if (value != (int) value) {
            throw broken("a number of more than 32 bits", "a smaller one");
        }
        return (int) value;
    }

    /** Reads how many items follow, each of at least one byte. */
    public int size() {
        long value = unsigned();
        if (value < 0 || value > bytes.length - at) {
            throw broken("more items than bytes", "at most " + (bytes.length - at));
        }
        return (int) value;
    }

    /** Reads a truth value. */
    public boolean flag() {
        int value = next();
        if (value < 0 || value > 1) {
            throw broken("no truth value", "0 or 1");
        }
        return value == 1;
    }

    /** Reads a text. */
    public String text() {
        char[] chars = new char[size()];
        for (int i = 0; i < chars.length; i++) {
            int first = next();
            if (first >= 0) {
                chars[i] = (char) first;
            } else if ((first & 0xE0) == 0xC0) {
                chars[i] = (char) ((first & 0x1F) << 6 | tail());
            } else if ((first & 0xF0) == 0xE0) {
                int middle = tail();
                chars[i] = (char) ((first & 0x0F) << 12 | middle << 6 | tail());
            } else {
                throw broken("no character", "a text");
            }
        }
        return new String(chars);
    }

    private int tail() {
        int value = next();
        if ((value & 0xC0) != 0x80) {
            throw broken("half a character", "a text");
        }
        return value & 0x3F;
    }

    /** Reads a text that may be absent. */
    public @Nullable String textOrNone() {
        return flag() ? text() : null;
    }

    /** Reads the name of a constant. */
    public <E extends Enum<E>> E constant(Class<E> type) {
        String name = text();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw broken("no constant", "one of " + type.getSimpleName());
    }

    /** Reads a moment of the years 0 to 9999. */
    public Moment moment() {
        long second = signed();
        if (second < FIRST_SECOND || second > LAST_SECOND) {
            throw broken("a moment of another year", "one of the years 0 to 9999");
        }
        return Moment.ofLocalSecond(second, constant(Moment.Precision.class));
    }

    /** Reads a number as it was written. */
    public PhoneNumber phone() {
        return PhoneNumber.of(text());
    }

    /** Reads a set of numbers of 0 or more. */
    public BitSet bits() {
        return BitSet.valueOf(bytes());
    }

    /** Reads bytes. */
    public byte[] bytes() {
        int length = size();
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    /**
     * Adds numbers to those at the same place.
     *
     * @param sums as many as were written
     */
    public void addCounts(long[] sums) {
        int length = size();
        if (length != sums.length) {
            throw broken(length + " counts", Integer.toString(sums.length));
        }
        for (int i = 0; i < length; i++) {
            sums[i] += count();
        }
    }

    /** Reads a map key by key; the function reads the value. */
    public void map(BiConsumer<String, StateIn> entry) {
        String key = "";
        for (int left = size(); left > 0; left--) {
            key = textAfter(key);
            entry.accept(key, this);
        }
    }

    /** Reads a text of a sorted list, given the one before it. */
    public String textAfter(String before) {
        long shared = unsigned();
        if (shared < 0 || shared > before.length()) {
            throw broken("a text that shares more than the one before has", "at most " + before.length());
        }
        return before.substring(0, (int) shared) + text();
    }

    /** Reads numbers that are sorted. */
    public long[] sorted() {
        long[] values = new long[size()];
        long value = 0;
        for (int i = 0; i < values.length; i++) {
            value += signed();
            values[i] = value;
        }
        return values;
    }

    /**
     * Ends reading.
     *
     * @throws StateError when bytes are left
     */
    public void end() {
        if (at != bytes.length) {
            throw broken((bytes.length - at) + " more bytes", "the end");
        }
    }
}
