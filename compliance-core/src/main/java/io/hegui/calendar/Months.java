package io.hegui.calendar;

import java.time.LocalDate;

/** Months by the calendar, counted forward. Stateless and thread-safe. */
public final class Months {

    private Months() {}

    /**
     * The earliest day of the last {@code months} months up to {@code end}: the first that, with the months added, reaches
     * it. At the end of a month this differs from subtracting: 28 February is reached from 28 August on.
     *
     * @param months 0 or more
     */
    public static LocalDate firstDayReaching(LocalDate end, long months) {
        LocalDate day = end.minusMonths(months);
        while (day.plusMonths(months).isBefore(end)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
