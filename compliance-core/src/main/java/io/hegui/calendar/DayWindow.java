package io.hegui.calendar;

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
        return between(
                LocalTime.parse(text.substring(0, slash)),
                end.startsWith("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(end));
    }

    /** Whether a second of the day lies inside. */
    public boolean contains(int secondOfDay) {
        return secondOfDay >= startInclusive && secondOfDay < endExclusive;
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
