package io.hegui.calendar;

/**
 * Arithmetic on seconds since 1970-01-01T00:00:00 on China's clocks, where every day has 86,400 of them. Stateless and
 * thread-safe.
 */
public final class LocalSeconds {

    /** Seconds of a day. */
    public static final int DAY = 86_400;

    private LocalSeconds() {}

    /** The day of a second, since 1970-01-01. */
    public static int day(long second) {
        return (int) Math.floorDiv(second, DAY);
    }

    /** Seconds since midnight, 0 to 86,399. */
    public static int ofDay(long second) {
        return Math.floorMod(second, DAY);
    }

    /** First second of a day, since 1970-01-01. */
    public static long startOf(long day) {
        return day * DAY;
    }

    /** First second of the next day. */
    public static long nextMidnight(long second) {
        return startOf(day(second) + 1L);
    }
}
