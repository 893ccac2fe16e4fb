package io.hegui.rule;

import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was gathered into few bytes, for another process to read by {@link StateIn}: numbers take as many bytes as
 * they need, texts come out as they went in. What is written must not depend on the order in which it was gathered: maps
 * are written in the order of their keys. Begins with a mark and the version of the form. For one thread.
 */
public final class StateOut {

    /**
     * The version that is written. Since 2, connected calls are counted by month as well; since 3, a sample knows the day of
     * the last call, connected or not.
     */
    public static final int VERSION = 3;

    static final String MARK = "HGST";

    private static final int LONGEST = Integer.MAX_VALUE - 8;
    private static final int MORE = 0x80;
    private static final int SEVEN_BITS = 0x7F;

    private byte[] bytes = new byte[256];
    private int size;

    /** Begins a state with the mark and the version. */
    public StateOut() {
        for (int i = 0; i < MARK.length(); i++) {
            put(MARK.charAt(i));
        }
        unsigned(VERSION);
    }

    private void put(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    private void reserve(long more) {
        if (size + more > bytes.length) {
            if (size + more > LONGEST) {
                throw StateError.at("length", "more than " + LONGEST + " bytes", "less; gather fewer calls a state");
            }
            bytes = Arrays.copyOf(bytes, (int) Math.min(LONGEST, Math.max(size + more, bytes.length * 2L)));
        }
    }

    /** Writes a number: 1 byte below 128, 10 bytes for a negative one. */
    public void unsigned(long value) {
        reserve(Long.BYTES + 2);
        long rest = value;
        while ((rest & ~SEVEN_BITS) != 0) {
            bytes[size++] = (byte) (rest | MORE);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** Writes a number that may be negative: 1 byte from −64 to 63. */
    public void signed(long value) {
        unsigned(value << 1 ^ value >> 63);
    }

    /** Writes a truth value. */
    public void flag(boolean value) {
        put(value ? 1 : 0);
    }

    /** Writes a text of any characters, even halves of pairs. */
    public void text(String value) {
        unsigned(value.length());
        reserve(value.length() * 3L);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x80) {
                bytes[size++] = (byte) c;
            } else if (c < 0x800) {
                bytes[size++] = (byte) (0xC0 | (c >> 6));
                bytes[size++] = (byte) (0x80 | (c & 0x3F));
            } else {
                bytes[size++] = (byte) (0xE0 | (c >> 12));
                bytes[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                bytes[size++] = (byte) (0x80 | (c & 0x3F));
            }
        }
    }

    /** Writes a moment: its second and how precisely it was written. */
    public void moment(Moment value) {
        signed(value.localSecond());
        text(value.precision().name());
    }

    /** Writes a number as it was written. */
    public void phone(PhoneNumber value) {
        text(value.text());
    }

    /** Writes a set of numbers of 0 or more. */
    public void bits(BitSet value) {
        bytes(value.toByteArray());
    }

    /** Writes bytes and how many they are. */
    public void bytes(byte[] value) {
        unsigned(value.length);
        reserve(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
    }

    /** Writes numbers, most of them small. */
    public void counts(long[] values) {
        unsigned(values.length);
        for (long value : values) {
            unsigned(value);
        }
    }

    /** Writes a map in the order of its keys, whatever its own. */
    public <V> void map(Map<String, V> map, BiConsumer<StateOut, V> value) {
        SortedMap<String, V> sorted = new java.util.TreeMap<>(map);
        unsigned(sorted.size());
        String[] before = {""};
        sorted.forEach((key, each) -> {
            textAfter(before[0], key);
            before[0] = key;
            value.accept(this, each);
        });
    }

    /** Writes a text of a sorted list: how many characters it shares with the one before it, and the others. */
    public void textAfter(String before, String value) {
        int most = Math.min(before.length(), value.length());
        int shared = 0;
        while (shared < most && before.charAt(shared) == value.charAt(shared)) {
            shared++;
        }
        unsigned(shared);
        text(value.substring(shared));
    }

    /** Writes numbers that are sorted, each as its distance from the one before. */
    public void sorted(long[] values) {
        unsigned(values.length);
        long before = 0;
        for (long value : values) {
            signed(value - before);
            before = value;
        }
    }

    /** Writes a text that may be absent. */
    public void textOrNone(@Nullable String value) {
        flag(value != null);
        if (value != null) {
            text(value);
        }
    }

    /** What was written, from the mark on. */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }
}
