package io.hegui.gate;

import io.hegui.model.ConsentRecord;
import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import io.hegui.rule.ConsentBook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Consents for millions of numbers in primitive arrays, about 50 bytes each. It keeps what a gate looks at: id, number,
 * subject, purpose, given, expires, withdrawn; a record that comes out lacks confirmation, channel and evidence, so it
 * is not for audits. Hand it to {@link io.hegui.rule.Facts.Builder#consents}. Immutable and thread-safe.
 */
public final class ConsentSnapshot implements ConsentBook, GateDigest.Known {

    /** Times are kept as seconds from here, which reaches from 1956 to 2092. */
    private static final long BASE = 54L * 365 * 86_400;

    private static final int ABSENT = Integer.MIN_VALUE;
    private static final int PRECISION_BITS = 2;
    private static final Purpose[] PURPOSES = Purpose.values();
    private static final Moment.Precision[] PRECISIONS = Moment.Precision.values();

    /** As an audit orders consents: the latest given first, a total order over what is kept. */
    private static final Comparator<ConsentRecord> LATEST_FIRST = Comparator.<ConsentRecord>comparingLong(
                    consent -> consent.givenAt() == null
                            ? Long.MAX_VALUE
                            : -consent.givenAt().localSecond())
            .thenComparing(consent -> consent.id() == null ? "" : consent.id())
            .thenComparing(consent -> consent.subject() == null ? "" : consent.subject())
            .thenComparing(consent -> String.valueOf(consent.purpose()))
            .thenComparing(consent -> String.valueOf(consent.expiresAt()))
            .thenComparing(consent -> String.valueOf(consent.withdrawnAt()))
            .thenComparing(
                    consent -> consent.phone() == null ? "" : consent.phone().normalized());

    private final int size;
    private final long[] phones;
    private final long[] ids;
    private final long[] subjects;
    private final int[] given;
    private final int[] expires;
    private final int[] withdrawn;
    private final short[] marks;
    private final int[] next;
    private final PackedTexts texts;
    private final RowIndex byPhone;
    private final RowIndex byId;
    private final Map<PhoneNumber, List<ConsentRecord>> others;
    private final Map<String, ConsentRecord> othersById;
    private final String digest;

    private ConsentSnapshot(Builder builder) {
        size = builder.size;
        phones = Arrays.copyOf(builder.phones, size);
        ids = Arrays.copyOf(builder.ids, size);
        subjects = Arrays.copyOf(builder.subjects, size);
        given = Arrays.copyOf(builder.given, size);
        expires = Arrays.copyOf(builder.expires, size);
        withdrawn = Arrays.copyOf(builder.withdrawn, size);
        marks = Arrays.copyOf(builder.marks, size);
        texts = builder.texts;
        next = new int[size];
        byPhone = new RowIndex(size);
        byId = new RowIndex(size);
        for (int row = 0; row < size; row++) {
            link(row);
        }
        others = new HashMap<>();
        othersById = new HashMap<>();
        builder.others.sort(LATEST_FIRST);
        for (ConsentRecord consent : builder.others) {
            if (consent.phone() != null) {
                others.computeIfAbsent(consent.phone(), phone -> new ArrayList<>(1))
                        .add(consent);
            }
            if (consent.id() != null) {
                othersById.putIfAbsent(consent.id(), consent);
            }
        }
        digest = builder.sum.hex();
    }

    private void link(int row) {
        int place = byPhone.place(phones[row], at -> phones[at]);
        int first = byPhone.row(place);
        if (first == RowIndex.NONE || isBefore(row, first)) {
            next[row] = first;
            byPhone.set(place, row);
        } else {
            int at = first;
            while (next[at] != RowIndex.NONE && !isBefore(row, next[at])) {
                at = next[at];
            }
            next[row] = next[at];
            next[at] = row;
        }
        if (ids[row] != PackedTexts.NONE) {
            int idPlace = byId.place(ids[row], at -> ids[at]);
            int known = byId.row(idPlace);
            if (known == RowIndex.NONE || isBefore(row, known)) {
                byId.set(idPlace, row);
            }
        }
    }

    private boolean isBefore(int row, int other) {
        return given[row] == given[other]
                ? LATEST_FIRST.compare(record(row), record(other)) < 0
                : given[row] > given[other];
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

    @Override
    public @Nullable ConsentRecord byId(String id) {
        long code = texts.find(id);
        int row = code == PackedTexts.NONE ? RowIndex.NONE : byId.row(byId.place(code, at -> ids[at]));
        ConsentRecord other = othersById.get(id);
        if (row == RowIndex.NONE) {
            return other;
        }
        ConsentRecord found = record(row);
        return other == null || LATEST_FIRST.compare(found, other) <= 0 ? found : other;
    }

    @Override
    public List<ConsentRecord> byPhone(PhoneNumber phone) {
        List<ConsentRecord> rest = others.isEmpty() ? List.of() : others.getOrDefault(phone, List.of());
        if (phone.key() == 0) {
            return rest;
        }
        int row = byPhone.row(byPhone.place(phone.key(), at -> phones[at]));
        if (row == RowIndex.NONE) {
            return rest;
        }
        if (next[row] == RowIndex.NONE && rest.isEmpty()) {
            return List.of(record(row));
        }
        List<ConsentRecord> found = new ArrayList<>(rest);
        for (int at = row; at != RowIndex.NONE; at = next[at]) {
            found.add(record(at));
        }
        found.sort(LATEST_FIRST);
        return found;
    }

    private ConsentRecord record(int row) {
        int mark = marks[row] & 0xFFFF;
        int purpose = mark >>> (3 * PRECISION_BITS);
        return ConsentRecord.builder()
                .id(texts.text(ids[row]))
                .phone(PhoneNumber.ofKey(phones[row]))
                .subject(texts.text(subjects[row]))
                .purpose(purpose == 0 ? null : PURPOSES[purpose - 1])
                .givenAt(moment(given[row], mark))
                .expiresAt(moment(expires[row], mark >>> PRECISION_BITS))
                .withdrawnAt(moment(withdrawn[row], mark >>> (2 * PRECISION_BITS)))
                .build();
    }

    private static @Nullable Moment moment(int kept, int precision) {
        return kept == ABSENT
                ? null
                : Moment.ofLocalSecond(BASE + kept, PRECISIONS[precision & ((1 << PRECISION_BITS) - 1)]);
    }

    @Override
    public Iterable<ConsentRecord> all() {
        return () -> new Iterator<>() {
            private int row;
            private final Iterator<ConsentRecord> rest =
                    others.values().stream().flatMap(List::stream).iterator();

            @Override
            public boolean hasNext() {
                return row < size || rest.hasNext();
            }

            @Override
            public ConsentRecord next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return row < size ? record(row++) : rest.next();
            }
        };
    }

    @Override
    public String digest() {
        return digest;
    }

    /** Bytes that its arrays take. */
    public long bytes() {
        long row = 3L * Long.BYTES + 4L * Integer.BYTES + Short.BYTES;
        return size * row + byPhone.bytes() + byId.bytes();
    }

    /** Gathers consents one by one. Mutable, for one thread. */
    @SuppressWarnings("EnumOrdinal") // kept in memory only, so the order of constants may change
    public static final class Builder {

        private static final int FIRST_CAPACITY = 1_024;

        private int size;
        private long[] phones = new long[FIRST_CAPACITY];
        private long[] ids = new long[FIRST_CAPACITY];
        private long[] subjects = new long[FIRST_CAPACITY];
        private int[] given = new int[FIRST_CAPACITY];
        private int[] expires = new int[FIRST_CAPACITY];
        private int[] withdrawn = new int[FIRST_CAPACITY];
        private short[] marks = new short[FIRST_CAPACITY];
        private final PackedTexts texts = new PackedTexts();
        private final List<ConsentRecord> others = new ArrayList<>();
        private final GateDigest.Sum sum = new GateDigest.Sum();

        private Builder() {}

        /** Adds a consent. One without a number serves only calls that name it. */
        public Builder add(ConsentRecord consent) {
            sum.add(consent);
            PhoneNumber phone = consent.phone();
            if (phone == null
                    || phone.key() == 0
                    || !fits(consent.givenAt())
                    || !fits(consent.expiresAt())
                    || !fits(consent.withdrawnAt())) {
                others.add(consent);
                return this;
            }
            if (size == phones.length) {
                grow();
            }
            phones[size] = phone.key();
            ids[size] = texts.note(consent.id());
            subjects[size] = texts.note(consent.subject());
            given[size] = kept(consent.givenAt());
            expires[size] = kept(consent.expiresAt());
            withdrawn[size] = kept(consent.withdrawnAt());
            int purpose = consent.purpose() == null ? 0 : consent.purpose().ordinal() + 1;
            marks[size] = (short) (purpose << (3 * PRECISION_BITS)
                    | precision(consent.withdrawnAt()) << (2 * PRECISION_BITS)
                    | precision(consent.expiresAt()) << PRECISION_BITS
                    | precision(consent.givenAt()));
            size++;
            return this;
        }

        private void grow() {
            int capacity = Math.addExact(size, size >> 1);
            phones = Arrays.copyOf(phones, capacity);
            ids = Arrays.copyOf(ids, capacity);
            subjects = Arrays.copyOf(subjects, capacity);
            given = Arrays.copyOf(given, capacity);
            expires = Arrays.copyOf(expires, capacity);
            withdrawn = Arrays.copyOf(withdrawn, capacity);
            marks = Arrays.copyOf(marks, capacity);
        }

        private static boolean fits(@Nullable Moment moment) {
            return moment == null || Math.abs(moment.localSecond() - BASE) < Integer.MAX_VALUE;
        }

        private static int kept(@Nullable Moment moment) {
            return moment == null ? ABSENT : (int) (moment.localSecond() - BASE);
        }

        private static int precision(@Nullable Moment moment) {
            return moment == null ? 0 : moment.precision().ordinal();
        }

        /** The snapshot; the builder is not used afterwards. */
        public ConsentSnapshot build() {
            return new ConsentSnapshot(this);
        }
    }
}
