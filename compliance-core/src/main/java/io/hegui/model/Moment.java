package io.hegui.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A point in time on China's clocks, to the second, that remembers how precisely it was written. A text with an offset
 * is converted to China Standard Time; fractions of a second are cut off. Immutable and thread-safe.
 *
 * <p>Two moments are equal when they fall on the same second and were written with the same precision; the order looks
 * at the second first.
 */
public final class Moment implements Comparable<Moment> {

    /** How precisely a moment was written. */
    public enum Precision {
        DAY,
        MINUTE,
        SECOND
    }

    private static final int SECONDS_OF_MINUTE = 60;
    private static final int SECONDS_OF_DAY = 86_400;

    /** Years are written with four digits. */
    private static final int LAST_YEAR = 9999;

    /** Apart, because loading the rules of all time zones takes longer than a first decision, and few texts need them. */
    private static final class China {

        static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

        private China() {}
    }

    private final long second;

    /** Of the second; kept because every rule asks for it. */
    private final int day;

    private final Precision precision;

    private Moment(long second, Precision precision) {
        this.second = second;
        this.day = (int) Math.floorDiv(second, SECONDS_OF_DAY);
        this.precision = precision;
    }

    /** The moment at {@code dateTime} on China's clocks, precise to the second. */
    public static Moment of(LocalDateTime dateTime) {
        return new Moment(dateTime.toEpochSecond(ZoneOffset.UTC), Precision.SECOND);
    }

    /** The beginning of {@code date}, precise to the day. */
    public static Moment of(LocalDate date) {
        return new Moment(date.toEpochDay() * SECONDS_OF_DAY, Precision.DAY);
    }

    /**
     * The moment {@code second} seconds after 1970-01-01T00:00:00 on China's clocks; precise to the minute or day, the
     * beginning of the one that holds it.
     *
     * @param second seconds, may be negative
     */
    public static Moment ofLocalSecond(long second, Precision precision) {
        return switch (precision) {
            case SECOND -> new Moment(second, precision);
            case MINUTE -> new Moment(second - Math.floorMod(second, SECONDS_OF_MINUTE), precision);
            case DAY -> new Moment(second - Math.floorMod(second, SECONDS_OF_DAY), precision);
        };
    }

    /**
     * Reads an ISO 8601 date, or date-time with {@code T} or one space between, with or without seconds, fraction and
     * offset.
     *
     * @throws DateTimeParseException when the text is none of these
     */
    @JsonCreator
    public static Moment parse(String text) {
        Moment moment = tryParse(text);
        if (moment == null) {
            throw new DateTimeParseException("not an ISO 8601 date or date-time", text, 0);
        }
        return moment;
    }

    /**
     * Reads a day, {@code yyyy-MM-dd}. Does without a formatter and its locale data, which cost more than all the days that
     * a start reads.
     *
     * @throws DateTimeParseException when the text is no day
     */
    public static LocalDate parseDate(String text) {
        Moment moment = tryParse(text);
        if (moment == null || moment.precision != Precision.DAY) {
            throw new DateTimeParseException("not an ISO 8601 date", text, 0);
        }
        return moment.date();
    }

    /** As {@link #parse}, but null when the text can't be read. */
    public static @Nullable Moment tryParse(CharSequence text) {
        int length = text.length();
        long day = length < 10 ? Long.MIN_VALUE : day(text);
        if (day == Long.MIN_VALUE) {
            return null;
        }
        if (length == 10) {
            return new Moment(day * SECONDS_OF_DAY, Precision.DAY);
        }
        char separator = text.charAt(10);
        if ((separator != 'T' && separator != ' ') || length < 16 || text.charAt(13) != ':') {
            return null;
        }
        int hour = twoDigits(text, 11);
        int minute = twoDigits(text, 14);
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59) {
            return null;
        }
        int second = 0;
        int end = 16;
        Precision precision = Precision.MINUTE;
        if (length >= 19 && text.charAt(16) == ':') {
            second = twoDigits(text, 17);
            end = fractionEnd(text, 19);
            precision = Precision.SECOND;
            if (second < 0 || second > 59 || end < 0) {
                return null;
            }
        }
        long local = day * SECONDS_OF_DAY + hour * 3600L + minute * 60L + second;
        return end == length ? new Moment(local, precision) : withOffset(local, precision, text, end);
    }

    private static long day(CharSequence text) {
        int century = twoDigits(text, 0);
        int year = twoDigits(text, 2);
        int month = twoDigits(text, 5);
        int day = twoDigits(text, 8);
        if (century < 0 || year < 0 || text.charAt(4) != '-' || text.charAt(7) != '-' || month < 1 || month > 12) {
            return Long.MIN_VALUE;
        }
        int y = century * 100 + year;
        boolean leap = (y & 3) == 0 && (y % 100 != 0 || y % 400 == 0);
        int longest = month == 2 ? (leap ? 29 : 28) : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
        return day < 1 || day > longest ? Long.MIN_VALUE : epochDay(y, month, day);
    }

    /** Days since 1970-01-01 of a valid Gregorian date with a year from 0 to 9999, years beginning in March. */
    private static long epochDay(int year, int month, int day) {
        int y = month > 2 ? year : year - 1;
        int monthFromMarch = month > 2 ? month - 3 : month + 9;
        int era = Math.floorDiv(y, 400);
        int yearOfEra = y - era * 400;
        int dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1;
        return era * 146_097L + yearOfEra * 365L + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468L;
    }

    private static int twoDigits(CharSequence text, int at) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }

    private static int fractionEnd(CharSequence text, int from) {
        if (from == text.length() || text.charAt(from) != '.') {
            return from;
        }
        int end = from + 1;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end == from + 1 ? -1 : end;
    }

    private static @Nullable Moment withOffset(long local, Precision precision, CharSequence text, int from) {
        try {
            ZoneOffset offset =
                    ZoneOffset.of(text.subSequence(from, text.length()).toString());
            LocalDateTime china = LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC)
                    .atOffset(offset)
                    .atZoneSameInstant(China.ZONE)
                    .toLocalDateTime();
            if (china.getYear() < 0 || china.getYear() > LAST_YEAR) {
                // it could not be written as it is read
                return null;
            }
            // before 1901 China's clocks went by the sun, and were 5 minutes and 43 seconds off
            return new Moment(
                    china.toEpochSecond(ZoneOffset.UTC), china.getSecond() == 0 ? precision : Precision.SECOND);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Seconds since 1970-01-01T00:00:00 on China's clocks. */
    public long localSecond() {
        return second;
    }

    /** Days since 1970-01-01, as {@link LocalDate#toEpochDay()}. */
    public int epochDay() {
        return day;
    }

    /** Seconds since midnight on China's clocks, 0 to 86,399 inclusive. */
    public int secondOfDay() {
        return Math.floorMod(second, SECONDS_OF_DAY);
    }

    /** How precisely it was written. */
    public Precision precision() {
        return precision;
    }

    /** The calendar day in China. */
    public LocalDate date() {
        return LocalDate.ofEpochDay(epochDay());
    }

    /** Date and time of day in China. */
    public LocalDateTime toLocalDateTime() {
        return LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
    }

    /** The last second of the day when only a day was written, else the second itself: for ends that are inclusive. */
    public long lastSecond() {
        return lastSecond(second, precision);
    }

    /** The {@link #lastSecond()} of the moment that begins at a second and was written that precisely. */
    public static long lastSecond(long second, Precision precision) {
        return precision == Precision.DAY ? second + SECONDS_OF_DAY - 1 : second;
    }

    /** This moment moved by {@code seconds}, precise to the second. */
    public Moment plusSeconds(long seconds) {
        return new Moment(Math.addExact(second, seconds), Precision.SECOND);
    }

    @Override
    public int compareTo(Moment other) {
        int bySecond = Long.compare(second, other.second);
        return bySecond != 0 ? bySecond : precision.compareTo(other.precision);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Moment that && second == that.second && precision == that.precision;
    }

    @Override
    public int hashCode() {
        return Objects.hash(second, precision);
    }

    /** ISO 8601 in China Standard Time without offset, as precise as it was written. */
    @Override
    @JsonValue
    public String toString() {
        if (precision == Precision.DAY) {
            return date().toString();
        }
        String text = toLocalDateTime().toString();
        return precision == Precision.SECOND && text.length() == 16 ? text + ":00" : text;
    }
}
