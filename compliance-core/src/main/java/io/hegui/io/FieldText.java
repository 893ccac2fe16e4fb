package io.hegui.io;

import io.hegui.model.Labelled;
import io.hegui.model.Segment;
import io.hegui.model.SegmentKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads single field values from text; null means unreadable. Stateless and thread-safe. */
final class FieldText {

    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]+");
    private static final Pattern SEGMENT =
            Pattern.compile("([A-Z_]+)(?:@(\\d*(?:\\.\\d+)?)-(\\d*(?:\\.\\d+)?))?(?::(.*))?", Pattern.DOTALL);
    private static final Pattern SEGMENT_START = Pattern.compile("\\|(?=[A-Z_]+(?:@|:|\\||$))");

    private FieldText() {}

    static @Nullable Integer count(char[] buffer, int from, int to) {
        if (to - from > 9) {
            return count(new String(buffer, from, to - from));
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = buffer[i] - '0';
            if (digit < 0 || digit > 9) {
                return count(new String(buffer, from, to - from));
            }
            value = value * 10 + digit;
        }
        return value;
    }

    static @Nullable Integer count(String text) {
        BigDecimal value = decimal(text);
        try {
            return value == null ? null : value.intValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    static @Nullable BigDecimal decimal(String text) {
        if (text.length() > 30) {
            return null;
        }
        try {
            BigDecimal value = new BigDecimal(text);
            return value.signum() < 0 || Math.abs(value.scale()) > 30 ? null : value;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    static @Nullable Boolean truth(String text) {
        return switch (text) {
            case "true", "TRUE", "True", "1", "是" -> Boolean.TRUE;
            case "false", "FALSE", "False", "0", "否" -> Boolean.FALSE;
            default -> null;
        };
    }

    static @Nullable String hex(String text) {
        return HEX.matcher(text).matches() ? text : null;
    }

    static <E extends Enum<E> & Labelled> Map<String, E> terms(Class<E> type) {
        Map<String, E> terms = new HashMap<>();
        for (E constant : type.getEnumConstants()) {
            terms.put(constant.name(), constant);
            constant.labels().forEach(label -> terms.put(label, constant));
        }
        return Map.copyOf(terms);
    }

    static List<String> list(String text) {
        List<String> items = new ArrayList<>();
        for (String item : text.split(";", -1)) {
            if (!item.isBlank()) {
                items.add(item.strip());
            }
        }
        return items;
    }

    static @Nullable List<Segment> segments(String text) {
        List<Segment> segments = new ArrayList<>();
        for (String piece : SEGMENT_START.split(text, -1)) {
            Matcher matcher = SEGMENT.matcher(piece);
            if (!matcher.matches()) {
                return null;
            }
            Segment segment = segment(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4));
            if (segment == null) {
                return null;
            }
            segments.add(segment);
        }
        return List.copyOf(segments);
    }

    private static final Map<String, SegmentKind> KINDS = terms(SegmentKind.class);

    static @Nullable Segment segment(
            @Nullable String kind, @Nullable String from, @Nullable String to, @Nullable String text) {
        SegmentKind known = kind == null ? null : KINDS.get(kind);
        return known == null ? null : new Segment(known, seconds(from), seconds(to), text);
    }

    private static @Nullable Duration seconds(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        BigDecimal value = decimal(text);
        return value == null || value.precision() - value.scale() > 12
                ? null
                : Duration.ofNanos(value.movePointRight(9).longValue());
    }
}
