package io.hegui.rules.call;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A set of texts, each with a number, without an object a text: the texts lie in large blocks of bytes, an
 * open-addressing table finds them. Beside an entry it keeps the hash of the text, so that a text is looked at only when it
 * is most likely the one wanted. About 28 bytes a text beside its characters. For one thread at a time.
 */
final class IdTable {

    /** The number of a text that was just added. */
    static final long NEW = Long.MIN_VALUE;

    private static final int BLOCK_BYTES = 1 << 16;
    private static final int UNIT_BYTES = 4;
    private static final int UNITS_A_BLOCK = BLOCK_BYTES / UNIT_BYTES;
    private static final int LENGTH_AT = Long.BYTES;
    private static final int TEXT_AT = LENGTH_AT + Integer.BYTES;
    private static final int MOST_BYTES_A_CHAR = 3;

    private static final VarHandle NUMBER = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LENGTH = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private final List<byte[]> blocks = new ArrayList<>();
    private int usedOfLastBlock;

    /** Hash and entry of a text; 0 where there is none. */
    private long[] slots = new long[64];

    private int size;
    private byte[] scratch = new byte[64];

    /** Visits entries. */
    @FunctionalInterface
    interface Visitor {
        void visit(int entry);
    }

    /** The entry of a text, added with the number {@link #NEW} when it is not there. */
    int entry(String text) {
        byte[] bytes = scratch(Math.multiplyExact(text.length(), MOST_BYTES_A_CHAR));
        return entry(bytes, encode(text, bytes));
    }

    /** The entry of the text that another table holds at {@code theirs}, added as by {@link #entry(String)}. */
    int entry(IdTable other, int theirs) {
        int length = other.length(theirs);
        return entry(copied(other.block(theirs), offset(theirs) + TEXT_AT, length), length);
    }

    private int entry(byte[] bytes, int length) {
        if (size * 3L >= slots.length * 2L) {
            grow();
        }
        int hash = hash(bytes, length);
        int slot = hash & slots.length - 1;
        while (slots[slot] != 0) {
            if (hashIn(slots[slot]) == hash && holds(entryIn(slots[slot]), bytes, length)) {
                return entryIn(slots[slot]);
            }
            slot = slot + 1 & slots.length - 1;
        }
        size++;
        int entry = append(bytes, length);
        slots[slot] = (long) hash << Integer.SIZE | entry;
        return entry;
    }

    private static int hashIn(long slot) {
        return (int) (slot >>> Integer.SIZE);
    }

    private static int entryIn(long slot) {
        return (int) slot;
    }

    /** The number of an entry. */
    long number(int entry) {
        return (long) NUMBER.get(block(entry), offset(entry));
    }

    /** Sets the number of an entry. */
    void setNumber(int entry, long number) {
        NUMBER.set(block(entry), offset(entry), number);
    }

    /** The text of an entry. */
    String text(int entry) {
        int length = length(entry);
        return decode(copied(block(entry), offset(entry) + TEXT_AT, length), length);
    }

    /** Makes room for all texts of another table, because taking them in its order would crowd a table that still grows. */
    void reserve(IdTable other) {
        while ((size + (long) other.size) * 3 >= slots.length * 2L) {
            grow();
        }
    }

    /** Visits all entries in no particular order. */
    void forEach(Visitor visitor) {
        for (long slot : slots) {
            if (slot != 0) {
                visitor.visit(entryIn(slot));
            }
        }
    }

    private byte[] copied(byte[] block, int from, int length) {
        byte[] copy = scratch(length);
        System.arraycopy(block, from, copy, 0, length);
        return copy;
    }

    private byte[] scratch(int length) {
        if (scratch.length < length) {
            scratch = new byte[Math.max(length, scratch.length * 2)];
        }
        return scratch;
    }

    private int length(int entry) {
        return (int) LENGTH.get(block(entry), offset(entry) + LENGTH_AT);
    }

    private byte[] block(int entry) {
        return blocks.get((entry - 1) / UNITS_A_BLOCK);
    }

    private static int offset(int entry) {
        return (entry - 1) % UNITS_A_BLOCK * UNIT_BYTES;
    }

    private boolean holds(int entry, byte[] bytes, int length) {
        int at = offset(entry) + TEXT_AT;
        return length(entry) == length && Arrays.equals(block(entry), at, at + length, bytes, 0, length);
    }

    /** A text longer than a block has a block for itself, so that every entry begins within UNITS_A_BLOCK. */
    private int append(byte[] bytes, int length) {
        int needed = Math.addExact(TEXT_AT, length);
        if (blocks.isEmpty() || usedOfLastBlock > BLOCK_BYTES - needed) {
            blocks.add(new byte[Math.max(BLOCK_BYTES, needed)]);
            usedOfLastBlock = 0;
        }
        byte[] block = blocks.get(blocks.size() - 1);
        int firstUnit = Math.multiplyExact(blocks.size() - 1, UNITS_A_BLOCK);
        int entry = Math.addExact(firstUnit, usedOfLastBlock / UNIT_BYTES + 1);
        NUMBER.set(block, usedOfLastBlock, NEW);
        LENGTH.set(block, usedOfLastBlock + LENGTH_AT, length);
        System.arraycopy(bytes, 0, block, usedOfLastBlock + TEXT_AT, length);
        usedOfLastBlock += (needed + UNIT_BYTES - 1) / UNIT_BYTES * UNIT_BYTES;
        return entry;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (long moved : old) {
            if (moved != 0) {
                int slot = hashIn(moved) & slots.length - 1;
                while (slots[slot] != 0) {
                    slot = slot + 1 & slots.length - 1;
                }
                slots[slot] = moved;
            }
        }
    }

    private static int hash(byte[] bytes, int length) {
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = hash * 31 + bytes[i];
        }
        hash *= 0x9E3779B9;
        return hash ^ hash >>> 15;
    }

    /** One to three bytes a char, so that any two texts differ, even those with half a surrogate pair. */
    private static int encode(String text, byte[] bytes) {
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes[at++] = (byte) c;
            } else if (c < 0x800) {
                bytes[at++] = (byte) (0xC0 | (c >> 6));
                bytes[at++] = tail(c);
            } else {
                bytes[at++] = (byte) (0xE0 | (c >> 12));
                bytes[at++] = tail(c >> 6);
                bytes[at++] = tail(c);
            }
        }
        return at;
    }

    private static byte tail(int bits) {
        return (byte) (0x80 | (bits & 0x3F));
    }

    private static String decode(byte[] bytes, int length) {
        StringBuilder text = new StringBuilder(length);
        int at = 0;
        while (at < length) {
            int first = bytes[at++];
            if (first >= 0) {
                text.append((char) first);
            } else if ((first & 0x20) == 0) {
                text.append((char) (((first & 0x1F) << 6) | (bytes[at++] & 0x3F)));
            } else {
                int middle = bytes[at++] & 0x3F;
                text.append((char) (((first & 0x0F) << 12) | (middle << 6) | (bytes[at++] & 0x3F)));
            }
        }
        return text.toString();
    }
}
