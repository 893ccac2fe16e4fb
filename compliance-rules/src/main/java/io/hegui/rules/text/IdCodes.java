package io.hegui.rules.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ids as positive longs, one to one: what stands before the trailing digits is kept once, the digits are packed, so that
 * ids that follow each other have codes that follow each other. For one thread at a time.
 */
public final class IdCodes {

    /** The id has no code: there are too many different beginnings. */
    public static final long NONE = -1;

    /** So many trailing digits of an id are packed at most. */
    public static final int MAX_DIGITS = 14;

    private static final int DIGITS_SHIFT = 48;
    private static final int PREFIX_SHIFT = 52;
    private static final int MAX_PREFIXES = 2_000;

    private final Map<String, Integer> prefixIndex = new HashMap<>();
    private final List<String> prefixes = new ArrayList<>();
    private String lastPrefix = "";
    private int lastIndex = -1;
    private int formLength = -1;
    private String formPrefix = "";
    private long formCode;

    /** The code of an id; {@link #NONE} when it has none, which is so in this table ever after. */
    public long codeOf(String id) {
        if (id.length() == formLength && id.startsWith(formPrefix)) {
            // most ids have the form of the one before: its length, its beginning, then digits
            long number = number(id, formPrefix.length());
            if (number != NONE) {
                return formCode | number;
            }
        }
        int split = split(id);
        int prefix = prefix(id, split);
        if (prefix < 0) {
            return NONE;
        }
        formLength = id.length();
        formPrefix = prefixes.get(prefix);
        formCode = (prefix + 1L) << PREFIX_SHIFT | (long) (id.length() - split) << DIGITS_SHIFT;
        return formCode | number(id, split);
    }

    /** The number that the characters from {@code from} on write; {@link #NONE} when one is no digit. */
    private static long number(String id, int from) {
        long number = 0;
        for (int i = from; i < id.length(); i++) {
            int digit = id.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NONE;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** Where the trailing digits of an id begin that are packed. */
    public static int split(String id) {
        int split = id.length();
        while (split > 0 && id.length() - split < MAX_DIGITS && isDigit(id.charAt(split - 1))) {
            split--;
        }
        return split;
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

    /** The id of a code of this table. */
    public String text(long code) {
        String prefix = prefixes.get((int) (code >>> PREFIX_SHIFT) - 1);
        int digits = (int) (code >>> DIGITS_SHIFT) & 15;
        String number = Long.toString(code & ((1L << DIGITS_SHIFT) - 1));
        return digits == 0 ? prefix : prefix + "0".repeat(digits - number.length()) + number;
    }

    /** Turns codes of another table into codes of this one. */
    public final class Translation {

        private final int[] ours;

        private Translation(IdCodes other) {
            ours = new int[other.prefixes.size()];
            for (int i = 0; i < ours.length; i++) {
                ours[i] = prefix(other.prefixes.get(i), other.prefixes.get(i).length());
            }
        }

        /** The code in this table; {@link #NONE} when the id has none here. */
        public long of(long code) {
            int prefix = ours[(int) (code >>> PREFIX_SHIFT) - 1];
            return prefix < 0 ? NONE : ((prefix + 1L) << PREFIX_SHIFT) | (code & ((1L << PREFIX_SHIFT) - 1));
        }
    }

    /** What turns codes of another table into codes of this one. */
    public Translation translating(IdCodes other) {
        return new Translation(other);
    }
}
