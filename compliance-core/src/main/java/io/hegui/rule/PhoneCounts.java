package io.hegui.rule;

import io.hegui.model.CallRecord;
import io.hegui.model.PhoneNumber;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;

/**
 * Counts by telephone number, exact for any text. A number of up to 12 digits takes a slot of 8 bytes with the first
 * million of its calls, about 13 bytes a number on average; other numbers take more. The slots are spread over 64 tables,
 * each of which grows by itself, a large one by half, so that growing never needs all the memory twice. For one thread at a time.
 */
public final class PhoneCounts {

    private static final int TABLE_BITS = 6;
    private static final int FIRST_CAPACITY = 16;

    /** A table of so many slots grows by half, a smaller one to twice its size. */
    private static final int LARGE = 1 << 12;

    /** A slot holds the count above this bit, then 4 bits of length, then 40 of value. */
    private static final int COUNT_SHIFT = 44;

    private static final int LENGTH_SHIFT = 40;
    private static final long NUMBER = (1L << COUNT_SHIFT) - 1;
    private static final long MOST = (1L << (Long.SIZE - COUNT_SHIFT)) - 1;

    private static final int KEY_LENGTH_SHIFT = 57;
    private static final long KEY_VALUE = (1L << KEY_LENGTH_SHIFT) - 1;
    private static final int LONGEST_SHORT = 12;

    private final long[][] tables = new long[1 << TABLE_BITS][];

    /** How many more numbers each table takes before it grows. */
    private final int[] room = new int[1 << TABLE_BITS];

    /** Counts of longer numbers, and of short ones what is beyond {@link #MOST}. */
    private final LongCounts more = new LongCounts();

    private final Map<String, Integer> others = new TreeMap<>();
    private int distinct;

    /** Numbers of some calls, in the form of slots without count, and their hashes; only while these calls are counted. */
    private long[] numbers = {};

    private long[] hashes = {};

    /** What {@link #addUsers} saw when it looked ahead; kept so that looking is not left out. */
    @SuppressWarnings("UnusedVariable")
    private long seen;

    /** Counts one more of a number. */
    public void add(PhoneNumber number) {
        if (number.key() != 0) {
            add(number.key(), 1);
        } else {
            others.merge(number.normalized(), 1, Math::addExact);
        }
    }

    /**
     * Counts the user of each of these calls, where there is one. Looks where all of them are counted before it counts the
     * first, so that memory that has to be fetched is fetched for all of them at once.
     */
    void addUsers(CallRecord[] calls, int size) {
        if (numbers.length < size) {
            numbers = new long[size];
            hashes = new long[size];
        }
        int found = 0;
        for (int i = 0; i < size; i++) {
            PhoneNumber user = calls[i].user();
            if (user != null) {
                numbers[found] = packed(user.key());
                if (numbers[found] == 0) {
                    add(user);
                } else {
                    found++;
                }
            }
        }
        long all = 0;
        for (int i = 0; i < found; i++) {
            long hash = hash(numbers[i]);
            hashes[i] = hash;
            long[] table = tables[(int) (hash >>> (Long.SIZE - TABLE_BITS))];
            all |= table == null ? 0 : table[first(table, hash)];
        }
        seen = all;
        for (int i = 0; i < found; i++) {
            add(numbers[i], hashes[i], 1);
        }
    }

    private void add(long key, int count) {
        long packed = packed(key);
        if (packed == 0) {
            int before = more.size();
            more.add(key, count);
            distinct += more.size() - before;
        } else {
            add(packed, hash(packed), count);
        }
    }

    private void add(long packed, long hash, int count) {
        int index = (int) (hash >>> (Long.SIZE - TABLE_BITS));
        long[] table = tables[index];
        int slot = table == null ? 0 : slot(table, packed, hash);
        if (table == null || table[slot] == 0) {
            if (room[index] == 0) {
                table = grow(index);
                slot = slot(table, packed, hash);
            }
            table[slot] = packed;
            room[index]--;
            distinct++;
        }
        long sum = (table[slot] >>> COUNT_SHIFT) + count;
        if (sum > MOST) {
            more.add(key(packed), (int) (sum - MOST));
            sum = MOST;
        }
        table[slot] = sum << COUNT_SHIFT | packed;
    }

    /** How often a number was counted. */
    public int get(PhoneNumber number) {
        if (number.key() == 0) {
            return others.getOrDefault(number.normalized(), 0);
        }
        long packed = packed(number.key());
        long hash = hash(packed);
        long[] table = tables[(int) (hash >>> (Long.SIZE - TABLE_BITS))];
        return packed == 0 || table == null
                ? more.get(number.key())
                : count(table[slot(table, packed, hash)], number.key());
    }

    private int count(long slot, long key) {
        int count = (int) (slot >>> COUNT_SHIFT);
        return count < MOST ? count : Math.addExact(count, more.get(key));
    }

    /** Number of distinct numbers. */
    public int distinct() {
        return distinct + others.size();
    }

    /** Adds all counts of another. */
    public void merge(PhoneCounts other) {
        for (int i = 0; i < tables.length; i++) {
            long[] theirs = other.tables[i];
            if (theirs == null) {
                continue;
            }
            int expected = Math.addExact(size(i), other.size(i));
            if (tables[i] == null || expected > most(tables[i].length)) {
                // room beforehand: numbers come in the order of slots and would crowd a table that still grows
                resize(i, Math.toIntExact(expected * 3L / 2 + 1));
            }
            for (long slot : theirs) {
                if (slot != 0) {
                    add(key(slot), (int) (slot >>> COUNT_SHIFT));
                }
            }
        }
        other.more.forEach(this::addMore);
        other.others.forEach((number, count) -> others.merge(number, count, Math::addExact));
    }

    private void addMore(long key, int count) {
        if (packed(key) != 0) {
            // its slot is full, or will be: the rest of a short number's count
            more.add(key, count);
        } else {
            add(key, count);
        }
    }

    /** Writes all counts in the order of the keys, each key as its distance from the one before; for {@link #read}. */
    public void write(StateOut out) {
        long[] keys = keys();
        out.unsigned(keys.length);
        long before = 0;
        for (long key : keys) {
            out.signed(key - before);
            out.signed(get(PhoneNumber.ofKey(key)));
            before = key;
        }
        out.map(others, (rest, count) -> rest.unsigned(count));
    }

    private long[] keys() {
        long[] keys = new long[distinct];
        int next = 0;
        for (long[] table : tables) {
            for (int i = 0; table != null && i < table.length; i++) {
                if (table[i] != 0) {
                    keys[next++] = key(table[i]);
                }
            }
        }
        int[] at = {next};
        more.forEach((key, count) -> {
            if (packed(key) == 0) {
                keys[at[0]++] = key;
            }
        });
        Arrays.sort(keys);
        return keys;
    }

    /** Adds counts that were written. */
    public void read(StateIn in) {
        long key = 0;
        for (int left = in.size(); left > 0; left--) {
            key += in.signed();
            int count = in.signedInt();
            if (!PhoneNumber.isKey(key) || count <= 0) {
                throw StateError.at("counts", "the key of no number, or a count that is not positive", "positive ones");
            }
            add(key, count);
        }
        in.map((number, rest) -> others.merge(number, rest.unsignedInt(), Math::addExact));
    }

    /** Visits all numbers in no particular order. */
    public void forEach(ObjIntConsumer<PhoneNumber> visitor) {
        for (long[] table : tables) {
            for (int i = 0; table != null && i < table.length; i++) {
                if (table[i] != 0) {
                    long key = key(table[i]);
                    visitor.accept(PhoneNumber.ofKey(key), count(table[i], key));
                }
            }
        }
        more.forEach((key, count) -> {
            if (packed(key) == 0) {
                visitor.accept(PhoneNumber.ofKey(key), count);
            }
        });
        others.forEach((number, count) -> visitor.accept(PhoneNumber.of(number), count));
    }

    /** The key of a number in 44 bits; 0 when it needs more. */
    private static long packed(long key) {
        long length = key >>> KEY_LENGTH_SHIFT;
        return length > LONGEST_SHORT ? 0 : length << LENGTH_SHIFT | (key & KEY_VALUE);
    }

    private static long key(long slot) {
        long packed = slot & NUMBER;
        return (packed >>> LENGTH_SHIFT) << KEY_LENGTH_SHIFT | (packed & ((1L << LENGTH_SHIFT) - 1));
    }

    private static long hash(long packed) {
        long mixed = packed * 0x9E3779B97F4A7C15L;
        return (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
    }

    /** The bits behind those that chose the table, as a fraction of the capacity. */
    private static int first(long[] table, long hash) {
        return (int) (((hash << TABLE_BITS >>> Integer.SIZE) * table.length) >>> Integer.SIZE);
    }

    private static int slot(long[] table, long packed, long hash) {
        int slot = first(table, hash);
        while (table[slot] != 0 && (table[slot] & NUMBER) != packed) {
            slot = slot + 1 == table.length ? 0 : slot + 1;
        }
        return slot;
    }

    /** Numbers in a table. */
    private int size(int index) {
        return tables[index] == null ? 0 : most(tables[index].length) - room[index];
    }

    /** How many numbers a table of so many slots takes: three quarters. */
    private static int most(int capacity) {
        return (int) (capacity * 3L / 4);
    }

    private long[] grow(int index) {
        long[] table = tables[index];
        return resize(
                index,
                table == null
                        ? FIRST_CAPACITY
                        : table.length < LARGE ? table.length * 2 : table.length + (table.length >> 1));
    }

    private long[] resize(int index, int capacity) {
        long[] old = tables[index];
        int size = size(index);
        long[] table = new long[capacity];
        for (int i = 0; old != null && i < old.length; i++) {
            if (old[i] != 0) {
                table[slot(table, old[i] & NUMBER, hash(old[i] & NUMBER))] = old[i];
            }
        }
        tables[index] = table;
        room[index] = most(capacity) - size;
        return table;
    }
}
