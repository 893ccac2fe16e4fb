package io.hegui.rule;

import io.hegui.model.ConsentChannel;
import io.hegui.model.ConsentRecord;
import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import io.hegui.table.CharColumn;
import io.hegui.table.LongColumn;
import io.hegui.table.PackedTexts;
import io.hegui.table.SecondCodes;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Consents by row, a column for each field. Filled by one thread, then immutable and thread-safe. */
@SuppressWarnings("EnumOrdinal") // kept in memory only, so the order of constants may change
final class ConsentColumns {

    private static final Purpose[] PURPOSES = Purpose.values();
    private static final ConsentChannel[] CHANNELS = ConsentChannel.values();
    private static final Moment.Precision[] PRECISIONS = Moment.Precision.values();

    private static final int MARKS_BELOW_PURPOSE = (CHANNELS.length + 1)
            * DigestColumn.FORMS
            * PRECISIONS.length
            * PRECISIONS.length
            * PRECISIONS.length
            * PRECISIONS.length;

    /** Rows beyond don't fit: four longs of digest a row have an int as index. */
    private static final int MOST = Integer.MAX_VALUE / DigestColumn.LONGS;

    private int size;
    private final LongColumn phones = new LongColumn();

    /** How a number was written, where that isn't as it compares. */
    private final LongColumn phoneTexts = new LongColumn();

    private final LongColumn ids = new LongColumn();
    private final LongColumn subjects = new LongColumn();
    private final LongColumn files = new LongColumn();
    private final PackedTexts phonesWritten = new PackedTexts();
    private final PackedTexts idTexts = new PackedTexts();
    private final PackedTexts subjectTexts = new PackedTexts();
    private final PackedTexts fileTexts = new PackedTexts();
    private final SecondCodes far = new SecondCodes();
    private final SecondColumn given = new SecondColumn(far);
    private final SecondColumn confirmed = new SecondColumn(far);
    private final SecondColumn expires = new SecondColumn(far);
    private final SecondColumn withdrawn = new SecondColumn(far);
    private final DigestColumn digests = new DigestColumn();

    /** Purpose, channel, form of the digest and precisions as one number of mixed radix. */
    private final CharColumn marks = new CharColumn();

    int size() {
        return size;
    }

    /** Adds a row; false, and nothing is added, when the consent doesn't fit. */
    boolean add(ConsentRecord consent) {
        PhoneNumber phone = consent.phone();
        int form = DigestColumn.form(consent.evidenceSha256());
        if ((phone != null && phone.key() == 0)
                || !consent.unreadable().isEmpty()
                || form == DigestColumn.ODD
                || size == MOST
                || !fits(consent.givenAt())
                || !fits(consent.confirmedAt())
                || !fits(consent.expiresAt())
                || !fits(consent.withdrawnAt())) {
            return false;
        }
        if (phone != null) {
            phones.set(size, phone.key());
            if (!phone.isPlain()) {
                phoneTexts.set(size, phonesWritten.note(phone.text()));
            }
        }
        ids.set(size, idTexts.note(consent.id()));
        subjects.set(size, subjectTexts.note(consent.subject()));
        files.set(size, fileTexts.note(consent.evidenceFile()));
        given.set(size, consent.givenAt());
        confirmed.set(size, consent.confirmedAt());
        expires.set(size, consent.expiresAt());
        withdrawn.set(size, consent.withdrawnAt());
        digests.set(size, consent.evidenceSha256());
        marks.set(size, mark(consent, form));
        size++;
        return true;
    }

    /** Adds the rows of another in their order; a consent that doesn't fit is given to {@code rest}. */
    void addAll(ConsentColumns more, Consumer<ConsentRecord> rest) {
        if (size > MOST - more.size || !far.fitsAll(more.far)) {
            for (int row = 0; row < more.size; row++) {
                ConsentRecord consent = more.record(row);
                if (!add(consent)) {
                    rest.accept(consent);
                }
            }
            return;
        }
        PackedTexts.Codes written = phonesWritten.noteAll(more.phonesWritten);
        PackedTexts.Codes idCodes = idTexts.noteAll(more.idTexts);
        PackedTexts.Codes subjectCodes = subjectTexts.noteAll(more.subjectTexts);
        PackedTexts.Codes fileCodes = fileTexts.noteAll(more.fileTexts);
        for (int row = 0; row < more.size; row++) {
            phones.set(size, more.phones.get(row));
            phoneTexts.set(size, written.of(more.phoneTexts.get(row)));
            ids.set(size, idCodes.of(more.ids.get(row)));
            subjects.set(size, subjectCodes.of(more.subjects.get(row)));
            files.set(size, fileCodes.of(more.files.get(row)));
            given.set(size, more.given, row);
            confirmed.set(size, more.confirmed, row);
            expires.set(size, more.expires, row);
            withdrawn.set(size, more.withdrawn, row);
            digests.set(size, more.digests, row);
            marks.set(size, more.marks.get(row));
            size++;
        }
    }

    private boolean fits(@Nullable Moment moment) {
        return moment == null || far.fits(moment.localSecond());
    }

    private static char mark(ConsentRecord consent, int form) {
        int mark = consent.purpose() == null ? 0 : consent.purpose().ordinal() + 1;
        mark = mark * (CHANNELS.length + 1)
                + (consent.channel() == null ? 0 : consent.channel().ordinal() + 1);
        mark = mark * DigestColumn.FORMS + form;
        mark = mark * PRECISIONS.length + precision(consent.withdrawnAt());
        mark = mark * PRECISIONS.length + precision(consent.expiresAt());
        mark = mark * PRECISIONS.length + precision(consent.confirmedAt());
        mark = mark * PRECISIONS.length + precision(consent.givenAt());
        return (char) mark;
    }

    private static int precision(@Nullable Moment moment) {
        return moment == null ? 0 : moment.precision().ordinal();
    }

    /** The key of a row's number; 0 when it has none. */
    long phone(int row) {
        return phones.get(row);
    }

    boolean hasId(int row) {
        return ids.get(row) != PackedTexts.NONE;
    }

    /** The code of a row's id; 0 when it has none. */
    long id(int row) {
        return ids.get(row);
    }

    /** The code of an id; 0 when no row has it. */
    long findId(String id) {
        return idTexts.find(id);
    }

    /** The second of a row's time; {@link Long#MIN_VALUE} when it has none. */
    long givenSecond(int row) {
        return given.second(row);
    }

    /** The last second of a row's expiry; {@link ConsentRows#NEVER} when it has none. */
    long lastSecond(int row) {
        long second = expires.second(row);
        if (second == Long.MIN_VALUE) {
            return ConsentRows.NEVER;
        }
        int precision = marks.get(row) / (PRECISIONS.length * PRECISIONS.length) % PRECISIONS.length;
        return Moment.lastSecond(second, PRECISIONS[precision]);
    }

    /** The second of a row's withdrawal; {@link ConsentRows#NEVER} when it has none. */
    long withdrawnSecond(int row) {
        long second = withdrawn.second(row);
        return second == Long.MIN_VALUE ? ConsentRows.NEVER : second;
    }

    /** The purpose of a row; null when it has none. */
    @Nullable
    Purpose purpose(int row) {
        int purpose = marks.get(row) / MARKS_BELOW_PURPOSE;
        return purpose == 0 ? null : PURPOSES[purpose - 1];
    }

    /** Whether a row names no subject, or that one. */
    boolean isAbout(int row, String subject) {
        long code = subjects.get(row);
        return code == PackedTexts.NONE || code == subjectTexts.find(subject);
    }

    /** The consent of a row. */
    ConsentRecord record(int row) {
        int mark = marks.get(row);
        Moment givenAt = given.get(row, PRECISIONS[mark % PRECISIONS.length]);
        mark /= PRECISIONS.length;
        Moment confirmedAt = confirmed.get(row, PRECISIONS[mark % PRECISIONS.length]);
        mark /= PRECISIONS.length;
        Moment expiresAt = expires.get(row, PRECISIONS[mark % PRECISIONS.length]);
        mark /= PRECISIONS.length;
        Moment withdrawnAt = withdrawn.get(row, PRECISIONS[mark % PRECISIONS.length]);
        mark /= PRECISIONS.length;
        String sha256 = digests.get(row, mark % DigestColumn.FORMS);
        mark /= DigestColumn.FORMS;
        int channel = mark % (CHANNELS.length + 1);
        int purpose = mark / (CHANNELS.length + 1);
        return ConsentRecord.builder()
                .id(idTexts.text(ids.get(row)))
                .phone(phoneNumber(row))
                .subject(subjectTexts.text(subjects.get(row)))
                .purpose(purpose == 0 ? null : PURPOSES[purpose - 1])
                .givenAt(givenAt)
                .confirmedAt(confirmedAt)
                .expiresAt(expiresAt)
                .withdrawnAt(withdrawnAt)
                .channel(channel == 0 ? null : CHANNELS[channel - 1])
                .evidenceFile(fileTexts.text(files.get(row)))
                .evidenceSha256(sha256)
                .build();
    }

    private @Nullable PhoneNumber phoneNumber(int row) {
        String written = phonesWritten.text(phoneTexts.get(row));
        long key = phones.get(row);
        return written != null ? PhoneNumber.of(written) : key == 0 ? null : PhoneNumber.ofKey(key);
    }

    long bytes() {
        return phones.bytes()
                + phoneTexts.bytes()
                + ids.bytes()
                + subjects.bytes()
                + files.bytes()
                + phonesWritten.bytes()
                + idTexts.bytes()
                + subjectTexts.bytes()
                + fileTexts.bytes()
                + given.bytes()
                + confirmed.bytes()
                + expires.bytes()
                + withdrawn.bytes()
                + digests.bytes()
                + marks.bytes();
    }
}
