package io.hegui.gate;

import io.hegui.model.DoNotCallEntry;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.DoNotCallBook;
import io.hegui.table.RowIndex;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A do-not-call list for millions of numbers: 17 bytes a number, and a lookup touches two places in memory. Hand it to
 * {@link io.hegui.rule.Facts.Builder#doNotCall}. Immutable and thread-safe.
 */
public final class DoNotCallSnapshot implements DoNotCallBook, GateDigest.Known {

    private final long[] keys;
    private final int[] since;
    private final RowIndex index;
    private final Map<String, Integer> others;
    private final String digest;

    private DoNotCallSnapshot(Builder builder) {
        keys = Arrays.copyOf(builder.keys, builder.size);
        since = Arrays.copyOf(builder.since, builder.size);
        others = Map.copyOf(builder.others);
        index = new RowIndex(builder.size);
        for (int row = 0; row < keys.length; row++) {
            int place = index.place(keys[row], at -> keys[at]);
            int known = index.row(place);
            if (known == RowIndex.NONE) {
                index.set(place, row);
            } else {
                since[known] = Math.min(since[known], since[row]);
            }
        }
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
        if (phone.key() == 0) {
            return others.getOrDefault(phone.normalized(), NEVER);
        }
        int row = index.row(index.place(phone.key(), at -> keys[at]));
        return row == RowIndex.NONE ? NEVER : since[row];
    }

    @Override
    public String digest() {
        return digest;
    }

    /** Bytes that its arrays take. */
    public long bytes() {
        return (long) keys.length * (Long.BYTES + Integer.BYTES) + index.bytes();
    }

    /** Gathers numbers one by one. Mutable, for one thread. */
    public static final class Builder {

        private static final int FIRST_CAPACITY = 1_024;

        private long[] keys = new long[FIRST_CAPACITY];
        private int[] since = new int[FIRST_CAPACITY];
        private int size;
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
