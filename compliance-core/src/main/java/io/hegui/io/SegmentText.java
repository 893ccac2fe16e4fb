package io.hegui.io;

import io.hegui.model.Segment;
import io.hegui.model.SegmentKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads 标注时段 from a text {@code KIND@from-to:text|KIND…}, of which all but the kind may be left out. A bar parts two
 * segments only where a kind follows it, which blanks may precede. Stateless and thread-safe.
 */
final class SegmentText {

    private static final Map<String, SegmentKind> KINDS = FieldText.terms(SegmentKind.class);
    private static final String BEHIND_KIND = "@:|";
    private static final int NANO_DIGITS = 9;

    /** Most digits of a whole number of seconds. */
    private static final int SECOND_DIGITS = 9;

    private SegmentText() {}

    /** The segments of a text; null when one of them can't be read. */
    static @Nullable List<Segment> read(String text) {
        List<Segment> segments = new ArrayList<>(4);
        int from = 0;
        while (from <= text.length()) {
            int to = end(text, from);
            Segment segment = segment(text, from, to);
            if (segment == null) {
                return null;
            }
            segments.add(segment);
            from = to + 1;
        }
        return List.copyOf(segments);
    }

    /** A segment of its parts; null when the kind is none. */
    static @Nullable Segment segment(
            @Nullable String kind, @Nullable String from, @Nullable String to, @Nullable String text) {
        SegmentKind known = kind == null ? null : KINDS.get(kind);
        return known == null ? null : new Segment(known, seconds(from), seconds(to), text);
    }

    private static int end(String text, int from) {
        for (int bar = text.indexOf('|', from); bar >= 0; bar = text.indexOf('|', bar + 1)) {
            int kind = blankEnd(text, bar + 1);
            int behind = kindEnd(text, kind);
            int next = blankEnd(text, behind);
            if (behind > kind && (next == text.length() || BEHIND_KIND.indexOf(text.charAt(next)) >= 0)) {
                return bar;
            }
        }
        return text.length();
    }

    private static @Nullable Segment segment(String text, int from, int to) {
        int start = blankEnd(text, from);
        int at = kindEnd(text, start);
        SegmentKind kind = KINDS.get(text.substring(start, at));
        if (kind == null) {
            return null;
        }
        at = blankEnd(text, at);
        Duration begin = null;
        Duration end = null;
        if (at < to && text.charAt(at) == '@') {
            int dash = numberEnd(text, at + 1);
            if (dash >= to || text.charAt(dash) != '-') {
                return null;
            }
            begin = seconds(text, at + 1, dash);
            at = numberEnd(text, dash + 1);
            end = seconds(text, dash + 1, at);
        }
        at = blankEnd(text, at);
        if (at == to) {
            return new Segment(kind, begin, end, null);
        }
        return text.charAt(at) == ':' ? new Segment(kind, begin, end, text.substring(at + 1, to)) : null;
    }

    private static int blankEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static int kindEnd(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == '_' || (text.charAt(at) >= 'A' && text.charAt(at) <= 'Z'))) {
            at++;
        }
        return at;
    }

    /** End of digits and, if digits follow it, a point and these. */
    private static int numberEnd(String text, int from) {
        int whole = digitsEnd(text, from);
        if (whole == text.length() || text.charAt(whole) != '.') {
            return whole;
        }
        int decimals = digitsEnd(text, whole + 1);
        return decimals > whole + 1 ? decimals : whole;
    }

    private static int digitsEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    /** The number that {@link #numberEnd} found, as a duration. */
    private static @Nullable Duration seconds(String text, int from, int to) {
        if (to - from > NANO_DIGITS || from == to) {
            return seconds(text.substring(from, to));
        }
        long nanos = 0;
        int decimals = -1;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            nanos = c == '.' ? nanos : nanos * 10 + c - '0';
            decimals += c == '.' || decimals >= 0 ? 1 : 0;
        }
        for (int i = Math.max(decimals, 0); i < NANO_DIGITS; i++) {
            nanos *= 10;
        }
        return Duration.ofNanos(nanos);
    }

    private static @Nullable Duration seconds(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        BigDecimal value = FieldText.decimal(text);
        return value == null || value.precision() - value.scale() > SECOND_DIGITS
                ? null
                : Duration.ofNanos(value.movePointRight(NANO_DIGITS).longValue());
    }
}
