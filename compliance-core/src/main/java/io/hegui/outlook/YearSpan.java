package io.hegui.outlook;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The part of a reporting year that the records cover. Immutable and thread-safe.
 *
 * @param first first day covered, inclusive
 * @param asOf the day of the forecast, whose end counts
 * @param last last day of the reporting year, inclusive
 */
public record YearSpan(LocalDate first, LocalDate asOf, LocalDate last) {

    /**
     * A span.
     *
     * @throws IllegalArgumentException when it ends before it begins
     */
    public YearSpan {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "found a year from " + first + " to " + last + ", expected it to end later");
        }
    }

    /** The span of a calendar year, or of the rest of it where business began later. */
    public static YearSpan of(int year, LocalDate operatingSince, LocalDate asOf) {
        LocalDate start = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        LocalDate first = operatingSince.isAfter(start) && !operatingSince.isAfter(last) ? operatingSince : start;
        return new YearSpan(first, asOf, last);
    }

    /** Whether the year has not begun; there is nothing to project from. */
    public boolean ahead() {
        return asOf.isBefore(first);
    }

    /** Whether the year is over at the end of the day; there is nothing to project to. */
    public boolean over() {
        return !asOf.isBefore(last);
    }

    /** Days gone by, the first and the day of the forecast included; 0 before the year. */
    public long elapsed() {
        return Math.max(0, ChronoUnit.DAYS.between(first, over() ? last : asOf) + 1);
    }

    /** Days to come, the last included; 0 when the year is over. */
    public long left() {
        return over() ? 0 : ChronoUnit.DAYS.between(ahead() ? first.minusDays(1) : asOf, last);
    }
}
