package io.hegui.rules.complaint;

import io.hegui.model.Moment;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Arithmetic on the times of a case, in seconds of China's clocks. Stateless and thread-safe. */
final class CaseTime {

    private static final long SECONDS_OF_DAY = 86_400;
    private static final BigDecimal SECONDS_OF_HOUR = BigDecimal.valueOf(3_600);

    private CaseTime() {}

    /** The end of a day: the second at which the next day begins. */
    static long endOf(LocalDate day) {
        return (day.toEpochDay() + 1) * SECONDS_OF_DAY;
    }

    /** The time if it lies before the second {@code end}; what is dated later doesn't count yet, so null. */
    static @Nullable Moment counted(@Nullable Moment at, long end) {
        return at != null && at.localSecond() < end ? at : null;
    }

    /** Negative, zero or positive as the time from {@code from} to {@code toSecond} is less, equal or more. */
    static int compare(Moment from, long toSecond, BigDecimal hours) {
        return BigDecimal.valueOf(toSecond - from.localSecond()).compareTo(hours.multiply(SECONDS_OF_HOUR));
    }
}
