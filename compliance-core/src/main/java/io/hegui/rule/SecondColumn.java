package io.hegui.rule;

import io.hegui.model.Moment;
import io.hegui.table.IntColumn;
import io.hegui.table.SecondCodes;
import org.jspecify.annotations.Nullable;

/**
 * The seconds of moments by row, as the codes of {@link SecondCodes}. Filled by one thread, then immutable and
 * thread-safe.
 */
final class SecondColumn {

    private final SecondCodes codes;
    private final IntColumn kept = new IntColumn();

    SecondColumn(SecondCodes codes) {
        this.codes = codes;
    }

    /** Sets the moment of a row, one that fits. */
    void set(int row, @Nullable Moment moment) {
        kept.set(row, moment == null ? SecondCodes.ABSENT : codes.code(moment.localSecond()));
    }

    /** Sets the moment of a row to that of a row of another, whose seconds fit. */
    void set(int row, SecondColumn from, int fromRow) {
        kept.set(row, codes.code(from.codes, from.kept.get(fromRow)));
    }

    /** The second of a row; {@link Long#MIN_VALUE} when it has none. */
    long second(int row) {
        int value = kept.get(row);
        return value == SecondCodes.ABSENT ? Long.MIN_VALUE : codes.second(value);
    }

    @Nullable
    Moment get(int row, Moment.Precision precision) {
        int value = kept.get(row);
        return value == SecondCodes.ABSENT ? null : Moment.ofLocalSecond(codes.second(value), precision);
    }

    long bytes() {
        return kept.bytes();
    }
}
