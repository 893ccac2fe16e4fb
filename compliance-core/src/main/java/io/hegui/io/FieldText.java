package io.hegui.io;

import io.hegui.model.Labelled;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads single field values from text; null means unreadable. Stateless and thread-safe. */
final class FieldText {

    private static final boolean[] HEX = new boolean['f' + 1];

    static {
        "0123456789abcdefABCDEF".chars().forEach(c -> HEX[c] = true);
    }

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
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= HEX.length || !HEX[c]) {
                return null;
            }
        }
        return text.isEmpty() ? null : text;
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
}
