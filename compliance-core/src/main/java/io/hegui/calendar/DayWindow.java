package io.hegui.calendar;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/**
 * A window of the day on China's clocks, half-open: {@code [startInclusive, endExclusive)}. It doesn't pass midnight; an
 * end of 24:00 means the end of the day. Immutable and thread-safe.
 *
 * @param startInclusive first second of the day inside, 0 to 86,399
 * @param endExclusive first second of the day behind it, 1 to 86,400
 */
public record DayWindow(int startInclusive, int endExclusive) {

    private static final int SECONDS_OF_DAY = 86_400;

    /**
     * A window.
     *
     * @throws IllegalArgumentException when it is empty or leaves the day
     */
    public DayWindow {
        if (startInclusive < 0 || endExclusive > SECONDS_OF_DAY || startInclusive >= endExclusive) {
            throw new IllegalArgumentException(
                    "window from second " + startInclusive + " to " + endExclusive + " is empty or leaves the day");
        }
    }

    /** The window between two times of day. */
    public static DayWindow between(LocalTime startInclusive, LocalTime endExclusive) {
        int end = endExclusive.toSecondOfDay();
        return new DayWindow(startInclusive.toSecondOfDay(), end == 0 ? SECONDS_OF_DAY : end);
    }

    /**
     * Reads {@code HH:mm/HH:mm} or {@code HH:mm:ss/HH:mm:ss}; {@code 24:00} is the end of the day.
     *
     * @throws DateTimeParseException when the text is neither
     */
    public static DayWindow parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new DateTimeParseException("expected HH:mm/HH:mm", text, 0);
        }
        String end = text.substring(slash + 1);
        boolean midnight = end.equals("24:00") || end.equals("24:00:00");
        return between(time(text, 0, slash), midnight ? LocalTime.MIDNIGHT : time(text, slash + 1, text.length()));
    }

    /** A time of day by its digits: a formatter would load locale data while a host starts. */
    private static LocalTime time(String text, int from, int to) {
        boolean seconds = to - from == 8;
        if (!seconds && to - from != 5) {
            throw new DateTimeParseException("expected HH:mm or HH:mm:ss", text, from);
        }
        try {
            return LocalTime.of(
                    part(text, from, true), part(text, from + 3, seconds), seconds ? part(text, from + 6, false) : 0);
        } catch (DateTimeException e) {
            throw new DateTimeParseException(e.getMessage(), text, from, e);
        }
    }

    private static int part(String text, int at, boolean colonFollows) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        boolean digits = tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9;
        if (!digits || (colonFollows && text.charAt(at + 2) != ':')) {
            throw new DateTimeParseException("expected HH:mm or HH:mm:ss", text, at);
        }
        return tens * 10 + ones;
    }

    /** Whether a second of the day lies inside. */
    public boolean contains(int secondOfDay) {
        return secondOfDay >= startInclusive && secondOfDay < endExclusive;
    }

    /**
     * The first second after {@code second} at which this window begins or ends, or a day does.
     *
     * @param second seconds since 1970-01-01T00:00:00 on China's clocks
     */
    public long nextBoundary(long second) {
        long midnight = LocalSeconds.startOf(LocalSeconds.day(second));
        if (second < midnight + startInclusive) {
            return midnight + startInclusive;
        }
        return second < midnight + endExclusive ? midnight + endExclusive : midnight + LocalSeconds.DAY;
    }

    /** Whether the other window lies wholly inside this one. */
    public boolean encloses(DayWindow other) {
        return startInclusive <= other.startInclusive && endExclusive >= other.endExclusive;
    }

    /** {@code HH:mm/HH:mm}, with seconds where there are any. */
    @Override
    public String toString() {
        String end = endExclusive == SECONDS_OF_DAY
                ? "24:00"
                : LocalTime.ofSecondOfDay(endExclusive).toString();
        return LocalTime.ofSecondOfDay(startInclusive) + "/" + end;
    }
}
