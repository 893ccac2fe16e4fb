package io.hegui.importers;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads lengths of time: 83, 83.4, 0:01:23, 1分23秒. Stateless and thread-safe. */
final class Seconds {

    private static final Pattern PLAIN = Pattern.compile("(\\d{1,9})(?:\\.\\d*)?(?:\\s*(?:秒|s|sec))?");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,5}):([0-5]?\\d):([0-5]?\\d)(?:\\.\\d+)?");
    private static final Pattern TWO = Pattern.compile("(\\d{1,5}):([0-5]?\\d)");
    private static final Pattern CHINESE =
            Pattern.compile("(?:(\\d{1,5})(?:小时|时))?(?:(\\d{1,6})(?:分钟|分))?(?:(\\d{1,9})秒)?");

    private Seconds() {}

    /** Whole seconds written as a number; fractions are cut off. Null when it is none. */
    static @Nullable Integer plain(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Matcher plain = PLAIN.matcher(text);
        return plain.matches() ? Integer.valueOf(plain.group(1)) : null;
    }

    /**
     * Seconds in any clear form; two numbers with a colon between are clear only by the form.
     *
     * @param form {@code mm:ss}, {@code HH:mm} or null
     */
    static @Nullable Integer read(@Nullable String text, @Nullable String form) {
        Integer plain = plain(text);
        if (plain != null || text == null) {
            return plain;
        }
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            return sum(clock.group(1), clock.group(2), clock.group(3));
        }
        Matcher two = TWO.matcher(text);
        if (form != null && two.matches()) {
            return form.equals("mm:ss") ? sum("0", two.group(1), two.group(2)) : sum(two.group(1), two.group(2), "0");
        }
        Matcher chinese = CHINESE.matcher(text);
        return chinese.matches() && !text.isEmpty() ? sum(chinese.group(1), chinese.group(2), chinese.group(3)) : null;
    }

    private static @Nullable Integer sum(@Nullable String hours, @Nullable String minutes, @Nullable String seconds) {
        long sum = number(hours) * 3600 + number(minutes) * 60 + number(seconds);
        return sum > Integer.MAX_VALUE ? null : (Integer) (int) sum;
    }

    private static long number(@Nullable String text) {
        return text == null ? 0 : Long.parseLong(text);
    }
}
