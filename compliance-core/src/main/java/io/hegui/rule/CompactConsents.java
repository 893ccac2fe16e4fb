package io.hegui.rule;

import io.hegui.model.ConsentRecord;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import io.hegui.table.IntColumn;
import io.hegui.table.RowIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Consents for millions of numbers in primitive arrays: about 90 bytes each when ids, users and files are numbered, the
 * digest of the evidence 32 of them. A record is made when it is asked for and equals the one that was added; what
 * doesn't fit (unreadable fields, numbers that are none) is kept as it is. Immutable and thread-safe.
 */
public final class CompactConsents implements ConsentBook, ConsentRows {

    private final ConsentColumns columns;
    private final RowIndex byPhone;
    private final RowIndex byId;

    /** The next row of the same number, plus 1; 0 at the last. */
    private final IntColumn next = new IntColumn();

    private final List<ConsentRecord> others;
    private final Map<PhoneNumber, List<ConsentRecord>> othersByPhone = new HashMap<>();
    private final Map<String, ConsentRecord> othersById = new HashMap<>();

    private CompactConsents(Builder builder) {
        columns = builder.columns;
        others = builder.others;
        byPhone = new RowIndex(columns.size());
        byId = new RowIndex(columns.size());
        for (int row = columns.size() - 1; row >= 0; row--) {
            link(row);
        }
        for (int place = 0; place < byPhone.places(); place++) {
            int row = byPhone.row(place);
            if (row != RowIndex.NONE && next.get(row) != 0) {
                byPhone.set(place, sorted(row));
            }
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

    private void link(int row) {
        if (columns.phone(row) != 0) {
            int place = byPhone.place(columns.phone(row), columns::phone);
            next.set(row, byPhone.row(place) + 1);
            byPhone.set(place, row);
        }
        if (columns.hasId(row)) {
            int place = byId.place(columns.id(row), columns::id);
            int known = byId.row(place);
            if (known == RowIndex.NONE || order(row, known) <= 0) {
                byId.set(place, row);
            }
        }
    }

    /** Sorts the rows of one number; returns the first. */
    private int sorted(int first) {
        List<Integer> rows = new ArrayList<>();
        for (int row = first; row != RowIndex.NONE; row = next.get(row) - 1) {
            rows.add(row);
        }
        rows.sort(this::order);
        for (int i = 0; i < rows.size(); i++) {
            next.set(rows.get(i), i + 1 == rows.size() ? 0 : rows.get(i + 1) + 1);
        }
        return rows.get(0);
    }

    private int order(int row, int other) {
        int byTime = Long.compare(columns.givenSecond(other), columns.givenSecond(row));
        return byTime != 0 ? byTime : LATEST_FIRST.compare(columns.record(row), columns.record(other));
    }

    /** Starts without consents. */
    public static Builder builder() {
        return new Builder();
    }

    /** Holds these consents. */
    public static CompactConsents of(Iterable<ConsentRecord> consents) {
        Builder builder = builder();
        consents.forEach(builder::add);
        return builder.build();
    }

    @Override
    public @Nullable ConsentRecord byId(String id) {
        long code = columns.findId(id);
        int row = code == 0 ? RowIndex.NONE : byId.row(byId.place(code, columns::id));
        ConsentRecord other = othersById.get(id);
        if (row == RowIndex.NONE) {
            return other;
        }
        ConsentRecord found = columns.record(row);
        return other == null || LATEST_FIRST.compare(found, other) <= 0 ? found : other;
    }

    @Override
    public List<ConsentRecord> byPhone(PhoneNumber phone) {
        List<ConsentRecord> rest = othersByPhone.isEmpty() ? List.of() : othersByPhone.getOrDefault(phone, List.of());
        int row = firstOf(phone);
        if (row == NONE) {
            return rest;
        }
        if (rest.isEmpty() && next.get(row) == 0) {
            return List.of(columns.record(row));
        }
        List<ConsentRecord> found = new ArrayList<>(rest);
        for (int at = row; at != RowIndex.NONE; at = next.get(at) - 1) {
            found.add(columns.record(at));
        }
        if (!rest.isEmpty()) {
            found.sort(LATEST_FIRST);
        }
        return found;
    }

    // ---- its rows

    @Override
    public ConsentRows rows() {
        return this;
    }

    @Override
    public int firstOf(PhoneNumber phone) {
        return phone.key() == 0 ? NONE : byPhone.row(byPhone.place(phone.key(), columns::phone));
    }

    @Override
    public int nextOf(int row) {
        return next.get(row) - 1;
    }

    @Override
    public int ofId(String id) {
        long code = othersById.containsKey(id) ? 0 : columns.findId(id);
        return code == 0 ? NONE : byId.row(byId.place(code, columns::id));
    }

    @Override
    public boolean isOf(int row, PhoneNumber phone) {
        return phone.key() != 0 && phone.key() == columns.phone(row);
    }

    @Override
    public boolean isAbout(int row, String subject) {
        return columns.isAbout(row, subject);
    }

    @Override
    public @Nullable Purpose purpose(int row) {
        return columns.purpose(row);
    }

    @Override
    public long givenSecond(int row) {
        long given = columns.givenSecond(row);
        return given == Long.MIN_VALUE ? NEVER : given;
    }

    @Override
    public long lastSecond(int row) {
        return columns.lastSecond(row);
    }

    @Override
    public long withdrawnSecond(int row) {
        return columns.withdrawnSecond(row);
    }

    /** All consents: in the order in which they were added, those that don't fit at the end. */
    @Override
    public Iterable<ConsentRecord> all() {
        return () -> new Iterator<>() {
            private int row;
            private final Iterator<ConsentRecord> rest = others.iterator();

            @Override
            public boolean hasNext() {
                return row < columns.size() || rest.hasNext();
            }

            @Override
            public ConsentRecord next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return row < columns.size() ? columns.record(row++) : rest.next();
            }
        };
    }

    /** Bytes that its arrays take, those kept as records apart. */
    public long bytes() {
        return columns.bytes() + next.bytes() + byPhone.bytes() + byId.bytes();
    }

    /** Gathers consents one by one. Mutable, for one thread. */
    public static final class Builder {

        private final ConsentColumns columns = new ConsentColumns();
        private final List<ConsentRecord> others = new ArrayList<>();

        private Builder() {}

        /** Adds a consent. */
        public Builder add(ConsentRecord consent) {
            if (!columns.add(consent)) {
                others.add(consent);
            }
            return this;
        }

        /** Adds the consents of another in its order; the other is not used afterwards. */
        public Builder addAll(Builder more) {
            columns.addAll(more.columns, others::add);
            others.addAll(more.others);
            return this;
        }

        /** The book; the builder is not used afterwards. */
        public CompactConsents build() {
            return new CompactConsents(this);
        }
    }
}
