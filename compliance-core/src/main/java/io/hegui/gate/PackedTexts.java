package io.hegui.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ids as longs, one to one: what stands before the trailing digits is kept once, the digits are packed; what doesn't fit
 * is kept as text. Filled by one thread, then immutable and thread-safe.
 */
final class PackedTexts {

    /** The code of an absent text. */
    static final long NONE = 0;

    private static final int MOST_DIGITS = 14;
    private static final int DIGITS_SHIFT = 48;
    private static final int PREFIX_SHIFT = 52;
    private static final int MOST_PREFIXES = 2_000;

    private final Map<String, Integer> prefixIndex = new HashMap<>();
    private final List<String> prefixes = new ArrayList<>();
    private final Map<String, Integer> otherIndex = new HashMap<>();
    private final List<String> others = new ArrayList<>();

    /** The code of a text; an unknown one is noted. */
    long note(@Nullable String text) {
        return text == null ? NONE : code(text, true);
    }

    /** The code of a text; {@link #NONE} when it was never noted. */
    long find(String text) {
        return code(text, false);
    }

    private long code(String text, boolean note) {
        int split = text.length();
        long number = 0;
        long weight = 1;
        while (split > 0 && text.length() - split < MOST_DIGITS && isDigit(text.charAt(split - 1))) {
            split--;
            number += (text.charAt(split) - '0') * weight;
            weight *= 10;
        }
        Integer prefix = prefixIndex.get(text.substring(0, split));
        if (prefix == null && note && prefixes.size() < MOST_PREFIXES) {
            prefix = prefixes.size();
            prefixes.add(text.substring(0, split));
            prefixIndex.put(text.substring(0, split), prefix);
        }
        if (prefix != null) {
            return (prefix + 1L) << PREFIX_SHIFT | (long) (text.length() - split) << DIGITS_SHIFT | number;
        }
        Integer other = otherIndex.get(text);
        if (other == null && note) {
            others.add(text);
            other = others.size();
            otherIndex.put(text, other);
        }
        return other == null ? NONE : -other;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The text of a code; null for {@link #NONE}. */
    @Nullable
    String text(long code) {
        if (code == NONE) {
            return null;
        }
        if (code < 0) {
            return others.get((int) -code - 1);
        }
        String prefix = prefixes.get((int) (code >>> PREFIX_SHIFT) - 1);
        int digits = (int) (code >>> DIGITS_SHIFT) & 15;
        String number = Long.toString(code & ((1L << DIGITS_SHIFT) - 1));
        return digits == 0 ? prefix : prefix + "0".repeat(digits - number.length()) + number;
    }
}
