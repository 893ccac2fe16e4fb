package io.hegui.importers;

import io.hegui.model.Moment;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads points in time as systems write them: given patterns first, then year-month-day forms. A form in which day and
 * month could be mistaken for each other is read by a pattern only. Immutable and thread-safe.
 */
final class TimeReader {

    static final String EPOCH_SECONDS = "epoch-seconds";
    static final String EPOCH_MILLIS = "epoch-millis";

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})([-/.年])(\\d{1,2})(?:\\2|月)(\\d{1,2})日?[ T\\u3000]*"
                    + "(\\d{1,2})[:时：](\\d{1,2})(?:分?$|[:分：](\\d{1,2})秒?)(?:[.,]\\d{1,9})?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern ZERO = Pattern.compile("[0\\-:/. T]*");
    /** Nobody was called before this year; times there are zero in some zone. */
    private static final int EARLIEST = 1971;

    /** A pattern and whether it has seconds. */
    private record Given(DateTimeFormatter format, boolean seconds) {}

    private final ZoneId zone;
    private final boolean inChina;
    private final List<Given> given = new ArrayList<>();
    private final boolean epochSeconds;
    private final boolean epochMillis;

    /**
     * Reads times.
     *
     * @throws IllegalArgumentException when a pattern is none
     */
    TimeReader(@Nullable String zone, List<String> patterns) {
        this.zone = zone == null ? CHINA : ZoneId.of(zone);
        this.inChina = this.zone.equals(CHINA);
        this.epochSeconds = patterns.contains(EPOCH_SECONDS);
        this.epochMillis = patterns.contains(EPOCH_MILLIS);
        for (String pattern : patterns) {
            if (!pattern.equals(EPOCH_SECONDS) && !pattern.equals(EPOCH_MILLIS)) {
                given.add(new Given(format(pattern), pattern.contains("s")));
            }
        }
    }

    private static DateTimeFormatter format(String pattern) {
        try {
            return new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .parseLenient()
                    .appendPattern(pattern.replace("yyyy", "uuuu").replace("yy", "uu"))
                    .toFormatter(pattern.contains("a") ? Locale.ENGLISH : Locale.CHINA)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'dates' has a pattern that is none, expected such as dd/MM/yyyy HH:mm:ss", e);
        }
    }

    /** The time of a text; {@link Stamp#NONE} for an empty one or a zero time. */
    Stamp read(@Nullable String raw) {
        String text = raw == null ? "" : raw.strip();
        if (text.isEmpty() || ZERO.matcher(text).matches()) {
            return Stamp.NONE;
        }
        Moment moment = moment(text);
        if (moment == null) {
            return new Stamp(null, text);
        }
        return moment.date().getYear() < EARLIEST ? Stamp.NONE : new Stamp(moment, null);
    }

    private @Nullable Moment moment(String text) {
        for (Given one : given) {
            Moment moment = byPattern(one, text);
            if (moment != null) {
                return moment;
            }
        }
        if ((epochSeconds || epochMillis) && text.matches("\\d{9,14}")) {
            long value = Long.parseLong(text);
            return ofEpochMilli(epochSeconds ? value * 1000 : value);
        }
        Moment iso = Moment.tryParse(text);
        if (iso != null) {
            return iso.precision() == Moment.Precision.DAY ? null : hasOffset(text) ? iso : shifted(iso);
        }
        Matcher year = YEAR_FIRST.matcher(text);
        if (year.matches()) {
            return of(year.group(1), year.group(3), year.group(4), year.group(5), year.group(6), year.group(7));
        }
        Matcher digits = DIGITS.matcher(text);
        return digits.matches()
                ? of(
                        digits.group(1),
                        digits.group(2),
                        digits.group(3),
                        digits.group(4),
                        digits.group(5),
                        digits.group(6))
                : null;
    }

    private @Nullable Moment byPattern(Given pattern, String text) {
        try {
            TemporalAccessor parsed = pattern.format.parse(text);
            if (parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
                return ofEpochMilli(Instant.from(parsed).toEpochMilli());
            }
            java.time.LocalDate date = parsed.query(TemporalQueries.localDate());
            java.time.LocalTime time = parsed.query(TemporalQueries.localTime());
            if (date == null || time == null) {
                return null;
            }
            return shifted(LocalDateTime.of(date, time), pattern.seconds);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable Moment of(
            String year, String month, String day, String hour, String minute, @Nullable String second) {
        try {
            return shifted(
                    LocalDateTime.of(
                            Integer.parseInt(year),
                            Integer.parseInt(month),
                            Integer.parseInt(day),
                            Integer.parseInt(hour),
                            Integer.parseInt(minute),
                            second == null ? 0 : Integer.parseInt(second)),
                    second != null);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private Moment shifted(Moment local) {
        return inChina ? local : shifted(local.toLocalDateTime(), local.precision() == Moment.Precision.SECOND);
    }

    private Moment shifted(LocalDateTime local, boolean seconds) {
        LocalDateTime china =
                inChina ? local : local.atZone(zone).withZoneSameInstant(CHINA).toLocalDateTime();
        long second = Moment.of(china).localSecond();
        return Moment.ofLocalSecond(second, seconds ? Moment.Precision.SECOND : Moment.Precision.MINUTE);
    }

    private static boolean hasOffset(String text) {
        int time = text.indexOf(':');
        return text.endsWith("Z") || text.indexOf('+', time) > 0 || text.indexOf('-', time) > 0;
    }

    /** A point in time, whatever the zone; zero is none. */
    static Stamp ofEpoch(@Nullable String raw, long unitsASecond) {
        String text = raw == null ? "" : raw.strip();
        if (text.isEmpty() || ZERO.matcher(text).matches()) {
            return Stamp.NONE;
        }
        if (!text.matches("\\d{1,18}")) {
            return new Stamp(null, text);
        }
        Moment moment = ofEpochMilli(Long.parseLong(text) / unitsASecond * 1000);
        return moment == null ? new Stamp(null, text) : new Stamp(moment, null);
    }

    private static @Nullable Moment ofEpochMilli(long milli) {
        try {
            LocalDateTime china = Instant.ofEpochMilli(milli).atZone(CHINA).toLocalDateTime();
            return china.getYear() > 9999 ? null : Moment.of(china.withNano(0));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
