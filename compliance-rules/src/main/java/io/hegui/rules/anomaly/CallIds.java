package io.hegui.rules.anomaly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Call ids as longs, one to one: what stands before the trailing digits is kept once, the digits are packed. An id that
 * doesn't fit is kept as text. For one thread at a time.
 */
final class CallIds {

    private static final int MAX_DIGITS = 14;
    private static final int DIGITS_SHIFT = 48;
    private static final int PREFIX_SHIFT = 52;
    private static final int MAX_PREFIXES = 2_000;

    private final Map<String, Integer> prefixIndex = new HashMap<>();
    private final List<String> prefixes = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private String lastPrefix = "";
    private int lastIndex = -1;

    /** The code of an id; 0 for none. */
    long pack(@Nullable String id) {
        if (id == null) {
            return 0;
        }
        int split = id.length();
        long number = 0;
        long weight = 1;
        while (split > 0 && id.length() - split < MAX_DIGITS && isDigit(id.charAt(split - 1))) {
            split--;
            number += (id.charAt(split) - '0') * weight;
            weight *= 10;
        }
        int prefix = prefix(id, split);
        if (prefix < 0) {
            return keep(id);
        }
        return (prefix + 1L) << PREFIX_SHIFT | (long) (id.length() - split) << DIGITS_SHIFT | number;
    }

    private long keep(String id) {
        others.add(id);
        return -others.size();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The index of the id's first {@code length} characters among the prefixes; −1 when there are too many. */
    private int prefix(String id, int length) {
        if (lastIndex < 0 || lastPrefix.length() != length || !id.startsWith(lastPrefix)) {
            String prefix = id.substring(0, length);
            Integer known = prefixIndex.get(prefix);
            if (known == null) {
                if (prefixes.size() == MAX_PREFIXES) {
                    return -1;
                }
                known = prefixes.size();
                prefixes.add(prefix);
                prefixIndex.put(prefix, known);
            }
            lastPrefix = prefix;
            lastIndex = known;
        }
        return lastIndex;
    }

    /** The id of a code of this table; null for none. */
    @Nullable
    String unpack(long code) {
        return code == 0 ? null : text(code);
    }

    private String text(long code) {
        if (code < 0) {
            return others.get((int) -code - 1);
        }
        String prefix = prefixes.get((int) (code >>> PREFIX_SHIFT) - 1);
        int digits = (int) (code >>> DIGITS_SHIFT) & 15;
        String number = Long.toString(code & ((1L << DIGITS_SHIFT) - 1));
        return digits == 0 ? prefix : prefix + "0".repeat(digits - number.length()) + number;
    }

    /** What turns a code of another table into one of this. */
    LongUnaryOperator translating(CallIds other) {
        int[] ours = new int[other.prefixes.size()];
        for (int i = 0; i < ours.length; i++) {
            ours[i] = prefix(other.prefixes.get(i), other.prefixes.get(i).length());
        }
        return code -> {
            if (code == 0) {
                return 0;
            }
            int prefix = code < 0 ? -1 : ours[(int) (code >>> PREFIX_SHIFT) - 1];
            return prefix < 0
                    ? keep(other.text(code))
                    : ((prefix + 1L) << PREFIX_SHIFT) | (code & ((1L << PREFIX_SHIFT) - 1));
        };
    }
}
