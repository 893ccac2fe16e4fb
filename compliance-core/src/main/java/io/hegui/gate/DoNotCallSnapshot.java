package io.hegui.gate;

import io.hegui.model.DoNotCallEntry;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.DoNotCallBook;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A do-not-call list for millions of numbers: 9 bytes a number, 13 when days are given, and a lookup touches two places in
 * memory. Hand it to {@link io.hegui.rule.Facts.Builder#doNotCall}. Immutable and thread-safe.
 */
public final class DoNotCallSnapshot implements DoNotCallBook, GateDigest.Known {

    private final PhoneBuckets buckets;
    private final long[] keys;

    /** First day of each row; null when all are {@link #ALWAYS}. */
    private final int @Nullable [] since;

    private final Map<String, Integer> others;
    private final String digest;

    private DoNotCallSnapshot(Builder builder) {
        buckets = new PhoneBuckets(builder.size, row -> builder.keys[row]);
        int[] order = buckets.order(builder.size, row -> builder.keys[row]);
        keys = Arrays.stream(order).mapToLong(row -> builder.keys[row]).toArray();
        since = builder.dated
                ? Arrays.stream(order).map(row -> builder.since[row]).toArray()
                : null;
        others = Map.copyOf(builder.others);
        digest = builder.sum.hex();
    }

    /** Starts with an empty list. */
    public static Builder builder() {
        return new Builder();
    }

    /** The list of these entries; those without a number are left out. */
    public static DoNotCallSnapshot of(Iterable<DoNotCallEntry> entries) {
        Builder builder = builder();
        entries.forEach(entry -> {
            if (entry.phone() != null) {
                builder.add(entry.phone(), entry.since());
            }
        });
        return builder.build();
    }

    @Override
    public int since(PhoneNumber phone) {
        long key = phone.key();
        if (key == 0) {
            return others.getOrDefault(phone.normalized(), NEVER);
        }
        int bucket = buckets.of(key);
        int end = buckets.end(bucket);
        int first = NEVER;
        for (int row = buckets.first(bucket); row < end; row++) {
            if (keys[row] == key) {
                first = Math.min(first, since == null ? ALWAYS : since[row]);
            }
        }
        return first;
    }

    @Override
    public String digest() {
        return digest;
    }

    /** Bytes that its arrays take. */
    public long bytes() {
        return (long) keys.length * (since == null ? Long.BYTES : Long.BYTES + Integer.BYTES) + buckets.bytes();
    }

    /** Gathers numbers one by one. Mutable, for one thread. */
    public static final class Builder {

        private static final int FIRST_CAPACITY = 1_024;

        private long[] keys = new long[FIRST_CAPACITY];
        private int[] since = new int[FIRST_CAPACITY];
        private int size;
        private boolean dated;
        private final Map<String, Integer> others = new HashMap<>();
        private final GateDigest.Sum sum = new GateDigest.Sum();

        private Builder() {}

        /**
         * Adds a number; of several entries the earliest counts.
         *
         * @param from first day, inclusive; null: always
         */
        public Builder add(PhoneNumber phone, @Nullable LocalDate from) {
            int day = from == null ? ALWAYS : Math.toIntExact(from.toEpochDay());
            sum.add(phone.normalized(), day);
            if (phone.key() == 0) {
                others.merge(phone.normalized(), day, Math::min);
                return this;
            }
            dated |= day != ALWAYS;
            if (size == keys.length) {
                int capacity = Math.addExact(size, size >> 1);
                keys = Arrays.copyOf(keys, capacity);
                since = Arrays.copyOf(since, capacity);
            }
            keys[size] = phone.key();
            since[size++] = day;
            return this;
        }

        /** The list. */
        public DoNotCallSnapshot build() {
            return new DoNotCallSnapshot(this);
        }
    }
}
