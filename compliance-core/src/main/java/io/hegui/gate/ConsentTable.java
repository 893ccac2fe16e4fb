package io.hegui.gate;

import io.hegui.model.ConsentRecord;
import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import io.hegui.rule.ConsentBook;
import io.hegui.rule.ConsentRows;
import io.hegui.table.LongColumn;
import io.hegui.table.PackedTexts;
import io.hegui.table.SecondCodes;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Consents by row: what decides about a call in three longs side by side, so that a lookup reads one or two lines of
 * memory, ids and subjects apart. Filled by one thread, then immutable and thread-safe.
 */
@SuppressWarnings("EnumOrdinal") // kept in memory only, so the order of constants may change
final class ConsentTable {

    private static final Purpose[] PURPOSES = Purpose.values();
    private static final Moment.Precision[] PRECISIONS = Moment.Precision.values();
    private static final int FIRST_ROWS = 256;

    /** Key; given and expires; withdrawn and marks. */
    private static final int LONGS = 3;

    private static final int MOST = Integer.MAX_VALUE / LONGS - 8;
    private static final int PRECISION_BITS = 2;
    private static final int PRECISION_MASK = 3;
    private static final int EXPIRES = PRECISION_BITS;
    private static final int WITHDRAWN = 2 * PRECISION_BITS;
    private static final int PURPOSE = 3 * PRECISION_BITS;

    private int size;
    private long[] hot;
    private final LongColumn ids = new LongColumn();
    private final LongColumn subjects = new LongColumn();
    private final PackedTexts idTexts;
    private final PackedTexts subjectTexts;
    private final SecondCodes codes;

    ConsentTable() {
        this(new long[LONGS * FIRST_ROWS], new PackedTexts(), new PackedTexts(), new SecondCodes());
    }

    private ConsentTable(long[] hot, PackedTexts idTexts, PackedTexts subjectTexts, SecondCodes codes) {
        this.hot = hot;
        this.idTexts = idTexts;
        this.subjectTexts = subjectTexts;
        this.codes = codes;
    }

    /** Adds a row; false, and nothing is added, when the consent doesn't fit. */
    boolean add(ConsentRecord consent) {
        PhoneNumber phone = consent.phone();
        if ((phone != null && phone.key() == 0)
                || size == MOST
                || !fits(consent.givenAt())
                || !fits(consent.expiresAt())
                || !fits(consent.withdrawnAt())) {
            return false;
        }
        int at = LONGS * size;
        if (at == hot.length) {
            hot = Arrays.copyOf(hot, LONGS * Math.min(MOST, size + (size >> 1)));
        }
        hot[at] = phone == null ? 0 : phone.key();
        hot[at + 1] = pair(code(consent.givenAt()), code(consent.expiresAt()));
        hot[at + 2] = pair(code(consent.withdrawnAt()), marks(consent));
        ids.set(size, idTexts.note(consent.id()));
        subjects.set(size, subjectTexts.note(consent.subject()));
        size++;
        return true;
    }

    private boolean fits(@Nullable Moment moment) {
        return moment == null || codes.fits(moment.localSecond());
    }

    private int code(@Nullable Moment moment) {
        return moment == null ? SecondCodes.ABSENT : codes.code(moment.localSecond());
    }

    private static long pair(int high, int low) {
        return ((long) high << Integer.SIZE) | (low & 0xFFFF_FFFFL);
    }

    private static int marks(ConsentRecord consent) {
        int purpose = consent.purpose() == null ? 0 : consent.purpose().ordinal() + 1;
        return precision(consent.givenAt())
                | precision(consent.expiresAt()) << EXPIRES
                | precision(consent.withdrawnAt()) << WITHDRAWN
                | purpose << PURPOSE;
    }

    private static int precision(@Nullable Moment moment) {
        return moment == null ? 0 : moment.precision().ordinal();
    }

    /** The same rows by bucket, those of a number side by side, in the order of the book. */
    ConsentTable sorted(PhoneBuckets buckets) {
        int[] order = buckets.order(size, this::key);
        Comparator<Integer> comparator = Comparator.<Integer>comparingLong(this::key)
                .thenComparing(
                        Comparator.<Integer>comparingLong(this::givenForOrder).reversed())
                .thenComparing(this::record, ConsentBook.LATEST_FIRST);
        for (int bucket = 0; bucket < buckets.count(); bucket++) {
            sort(order, buckets.first(bucket), buckets.end(bucket), comparator);
        }
        ConsentTable sorted = new ConsentTable(new long[LONGS * size], idTexts, subjectTexts, codes);
        for (int row : order) {
            System.arraycopy(hot, LONGS * row, sorted.hot, LONGS * sorted.size, LONGS);
            sorted.ids.set(sorted.size, ids.get(row));
            sorted.subjects.set(sorted.size, subjects.get(row));
            sorted.size++;
        }
        return sorted;
    }

    private void sort(int[] order, int from, int to, Comparator<Integer> comparator) {
        boolean repeated = false;
        for (int i = from + 1; i < to; i++) {
            for (int j = from; j < i && !repeated; j++) {
                repeated = key(order[i]) == key(order[j]);
            }
        }
        if (repeated) {
            Integer[] rows = Arrays.stream(order, from, to).boxed().toArray(Integer[]::new);
            Arrays.sort(rows, comparator);
            for (int i = 0; i < rows.length; i++) {
                order[from + i] = rows[i];
            }
        }
    }

    private long givenForOrder(int row) {
        long given = given(row);
        return given == ConsentRows.NEVER ? Long.MIN_VALUE : given;
    }

    int size() {
        return size;
    }

    /** The key of a row's number; 0 when it has none. */
    long key(int row) {
        return hot[LONGS * row];
    }

    /** The code of a row's id; 0 when it has none. */
    long id(int row) {
        return ids.get(row);
    }

    /** The code of an id; 0 when no row has it. */
    long findId(String id) {
        return idTexts.find(id);
    }

    boolean isAbout(int row, String subject) {
        long code = subjects.get(row);
        return code == PackedTexts.NONE || code == subjectTexts.find(subject);
    }

    @Nullable
    Purpose purpose(int row) {
        int purpose = marks(row) >>> PURPOSE;
        return purpose == 0 ? null : PURPOSES[purpose - 1];
    }

    private int marks(int row) {
        return (int) hot[LONGS * row + 2];
    }

    long given(int row) {
        return second((int) (hot[LONGS * row + 1] >>> Integer.SIZE));
    }

    /** The last second of the expiry. */
    long last(int row) {
        int code = (int) hot[LONGS * row + 1];
        return code == SecondCodes.ABSENT
                ? ConsentRows.NEVER
                : Moment.lastSecond(codes.second(code), PRECISIONS[marks(row) >>> EXPIRES & PRECISION_MASK]);
    }

    long withdrawn(int row) {
        return second((int) (hot[LONGS * row + 2] >>> Integer.SIZE));
    }

    private long second(int code) {
        return code == SecondCodes.ABSENT ? ConsentRows.NEVER : codes.second(code);
    }

    /** The consent of a row, as far as a gate looks at it. */
    ConsentRecord record(int row) {
        long times = hot[LONGS * row + 1];
        int marks = marks(row);
        return ConsentRecord.builder()
                .id(idTexts.text(ids.get(row)))
                .phone(key(row) == 0 ? null : PhoneNumber.ofKey(key(row)))
                .subject(subjectTexts.text(subjects.get(row)))
                .purpose(purpose(row))
                .givenAt(moment((int) (times >>> Integer.SIZE), marks))
                .expiresAt(moment((int) times, marks >>> EXPIRES))
                .withdrawnAt(moment((int) (hot[LONGS * row + 2] >>> Integer.SIZE), marks >>> WITHDRAWN))
                .build();
    }

    private @Nullable Moment moment(int code, int precision) {
        return code == SecondCodes.ABSENT
                ? null
                : Moment.ofLocalSecond(codes.second(code), PRECISIONS[precision & PRECISION_MASK]);
    }

    long bytes() {
        return (long) hot.length * Long.BYTES + ids.bytes() + subjects.bytes() + idTexts.bytes() + subjectTexts.bytes();
    }
}
