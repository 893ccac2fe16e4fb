package io.hegui.gate;

import io.hegui.model.ConsentRecord;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import io.hegui.rule.ConsentBook;
import io.hegui.rule.ConsentRows;
import io.hegui.table.RowIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Consents for millions of numbers, about 39 bytes each with numbered ids: what a gate looks at, id, number, subject,
 * purpose, given, expires, withdrawn; a record that comes out lacks confirmation, channel and evidence, and its number
 * reads as it compares, so it is not for audits. A lookup allocates nothing and touches two places in memory. It knows its
 * digest, so that facts are swapped without walking through it. Hand it to {@link io.hegui.rule.Facts.Builder#consents}.
 * Immutable and thread-safe.
 */
public final class ConsentSnapshot implements ConsentBook, ConsentRows, GateDigest.Known {

    private final ConsentTable table;
    private final PhoneBuckets buckets;
    private final RowIndex byId;
    private final List<ConsentRecord> others;
    private final Map<PhoneNumber, List<ConsentRecord>> othersByPhone = new HashMap<>();
    private final Map<String, ConsentRecord> othersById = new HashMap<>();
    private final String digest;

    private ConsentSnapshot(Builder builder) {
        buckets = new PhoneBuckets(builder.table.size(), builder.table::key);
        table = builder.table.sorted(buckets);
        others = builder.others;
        digest = builder.sum.hex();
        byId = new RowIndex(table.size());
        for (int row = 0; row < table.size(); row++) {
            linkId(row);
        }
        others.sort(LATEST_FIRST);
        for (ConsentRecord consent : others) {
            if (consent.phone() != null) {
                othersByPhone
                        .computeIfAbsent(consent.phone(), phone -> new ArrayList<>(1))
                        .add(consent);
            }
            if (consent.id() != null) {
                othersById.putIfAbsent(consent.id(), consent);
            }
        }
    }

    private void linkId(int row) {
        if (table.id(row) == 0) {
            return;
        }
        int place = byId.place(table.id(row), table::id);
        int known = byId.row(place);
        if (known == RowIndex.NONE || LATEST_FIRST.compare(table.record(row), table.record(known)) <= 0) {
            byId.set(place, row);
        }
    }

    /** Starts without consents. */
    public static Builder builder() {
        return new Builder();
    }

    /** The consents of another book. */
    public static ConsentSnapshot of(Iterable<ConsentRecord> consents) {
        Builder builder = builder();
        consents.forEach(builder::add);
        return builder.build();
    }

    // ---- the book

    @Override
    public @Nullable ConsentRecord byId(String id) {
        int row = row(id);
        ConsentRecord other = othersById.get(id);
        if (row == NONE) {
            return other;
        }
        ConsentRecord found = table.record(row);
        return other == null || LATEST_FIRST.compare(found, other) <= 0 ? found : other;
    }

    private int row(String id) {
        long code = table.findId(id);
        return code == 0 ? NONE : byId.row(byId.place(code, table::id));
    }

    @Override
    public List<ConsentRecord> byPhone(PhoneNumber phone) {
        List<ConsentRecord> rest = othersByPhone.isEmpty() ? List.of() : othersByPhone.getOrDefault(phone, List.of());
        int row = firstOf(phone);
        if (row == NONE) {
            return rest;
        }
        List<ConsentRecord> found = new ArrayList<>(rest);
        for (; row != NONE; row = nextOf(row)) {
            found.add(table.record(row));
        }
        if (!rest.isEmpty()) {
            found.sort(LATEST_FIRST);
        }
        return found;
    }

    /** All consents, in the order in which they lie in memory. */
    @Override
    public Iterable<ConsentRecord> all() {
        return () -> Stream.concat(IntStream.range(0, table.size()).mapToObj(table::record), others.stream())
                .iterator();
    }

    // ---- its rows

    @Override
    public ConsentRows rows() {
        return this;
    }

    @Override
    public int firstOf(PhoneNumber phone) {
        long key = phone.key();
        if (key == 0) {
            return NONE;
        }
        int bucket = buckets.of(key);
        int end = buckets.end(bucket);
        for (int row = buckets.first(bucket); row < end; row++) {
            if (table.key(row) == key) {
                return row;
            }
        }
        return NONE;
    }

    @Override
    public int nextOf(int row) {
        return row + 1 < table.size() && table.key(row + 1) == table.key(row) ? row + 1 : NONE;
    }

    @Override
    public int ofId(String id) {
        return !othersById.isEmpty() && othersById.containsKey(id) ? NONE : row(id);
    }

    @Override
    public boolean isOf(int row, PhoneNumber phone) {
        return phone.key() != 0 && phone.key() == table.key(row);
    }

    @Override
    public boolean isAbout(int row, String subject) {
        return table.isAbout(row, subject);
    }

    @Override
    public @Nullable Purpose purpose(int row) {
        return table.purpose(row);
    }

    @Override
    public long givenSecond(int row) {
        return table.given(row);
    }

    @Override
    public long lastSecond(int row) {
        return table.last(row);
    }

    @Override
    public long withdrawnSecond(int row) {
        return table.withdrawn(row);
    }

    @Override
    public String digest() {
        return digest;
    }

    /** Bytes that its arrays take. */
    public long bytes() {
        return table.bytes() + buckets.bytes() + byId.bytes();
    }

    /** Gathers consents one by one. Mutable, for one thread. */
    public static final class Builder {

        private final ConsentTable table = new ConsentTable();
        private final List<ConsentRecord> others = new ArrayList<>();
        private final GateDigest.Sum sum = new GateDigest.Sum();

        private Builder() {}

        /** Adds a consent. One without a number serves only calls that name it. */
        public Builder add(ConsentRecord consent) {
            sum.add(consent);
            if (!table.add(consent)) {
                others.add(ConsentRecord.builder()
                        .id(consent.id())
                        .phone(consent.phone())
                        .subject(consent.subject())
                        .purpose(consent.purpose())
                        .givenAt(consent.givenAt())
                        .expiresAt(consent.expiresAt())
                        .withdrawnAt(consent.withdrawnAt())
                        .build());
            }
            return this;
        }

        /** The snapshot; the builder is not used afterwards. */
        public ConsentSnapshot build() {
            return new ConsentSnapshot(this);
        }
    }
}
