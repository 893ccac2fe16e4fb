package io.hegui.rule;

import io.hegui.model.Moment;
import io.hegui.table.IntColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The seconds of moments by row in four bytes: from 1956 to 2092 as they are, and the first different ones beyond, such as
 * the end of the year 9999, by number. Filled by one thread, then immutable and thread-safe.
 */
final class SecondColumn {

    private static final long BASE = 54L * 365 * 86_400;
    private static final int ABSENT = 0;

    /** Moments that are far away; several columns share them. */
    static final class Far {

        private static final int MOST = 1_000;
        private static final int FIRST = Integer.MAX_VALUE - MOST;

        private final List<Long> seconds = new ArrayList<>();
        private final Map<Long, Integer> numbers = new HashMap<>();

        /** Whether a moment can be kept; a far one is noted. */
        boolean fits(@Nullable Moment moment) {
            return moment == null || fits(moment.localSecond());
        }

        /** Whether all far moments of another can be kept; they are noted then. */
        boolean fitsAll(Far more) {
            long unknown = more.seconds.stream()
                    .filter(second -> !numbers.containsKey(second))
                    .count();
            if (seconds.size() + unknown > MOST) {
                return false;
            }
            more.seconds.forEach(this::fits);
            return true;
        }

        private boolean fits(long second) {
            if (isNear(second) || numbers.containsKey(second)) {
                return true;
            }
            if (seconds.size() == MOST) {
                return false;
            }
            numbers.put(second, seconds.size());
            seconds.add(second);
            return true;
        }

        private static boolean isNear(long second) {
            return second > BASE + Integer.MIN_VALUE && second < BASE + FIRST - 1;
        }

        private int kept(long second) {
            if (!isNear(second)) {
                return FIRST + numbers.getOrDefault(second, 0);
            }
            int kept = (int) (second - BASE);
            return kept < 0 ? kept : kept + 1;
        }

        private long second(int kept) {
            return kept >= FIRST ? seconds.get(kept - FIRST) : BASE + (kept < 0 ? kept : kept - 1);
        }
    }

    private final Far far;
    private final IntColumn kept = new IntColumn();

    SecondColumn(Far far) {
        this.far = far;
    }

    /** Sets the moment of a row, one that fits. */
    void set(int row, @Nullable Moment moment) {
        kept.set(row, moment == null ? ABSENT : far.kept(moment.localSecond()));
    }

    /** Sets the moment of a row to that of a row of another, whose far moments fit. */
    void set(int row, SecondColumn from, int fromRow) {
        int value = from.kept.get(fromRow);
        kept.set(row, value >= Far.FIRST ? far.kept(from.far.second(value)) : value);
    }

    /** The second of a row; {@link Long#MIN_VALUE} when it has none. */
    long second(int row) {
        int value = kept.get(row);
        return value == ABSENT ? Long.MIN_VALUE : far.second(value);
    }

    @Nullable
    Moment get(int row, Moment.Precision precision) {
        int value = kept.get(row);
        return value == ABSENT ? null : Moment.ofLocalSecond(far.second(value), precision);
    }

    long bytes() {
        return kept.bytes();
    }
}
