package io.hegui.rule;

import io.hegui.table.LongColumn;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 digests by row in 32 bytes. In which form a digest was written, none or one of {@value #FORMS}, the caller keeps.
 * Filled by one thread, then immutable and thread-safe.
 */
final class DigestColumn {

    /** So many longs a digest takes. */
    static final int LONGS = 4;

    /** There are so many forms that fit. */
    static final int FORMS = 3;

    /** The form of a text that doesn't fit. */
    static final int ODD = -1;

    private static final int ABSENT = 0;
    private static final int LOWER = 1;
    private static final int UPPER = 2;
    private static final int DIGITS = 64;
    private static final int DIGITS_A_LONG = 16;
    private static final int DIGIT_BITS = 4;
    private static final int LOWER_DIGIT = 16;
    private static final int UPPER_DIGIT = 32;
    private static final int OTHER = 64;
    private static final String[] ALPHABETS = {"", "0123456789abcdef", "0123456789ABCDEF"};
    private static final byte[] HEX = hex();

    private final LongColumn words = new LongColumn();

    /** The form of a text: absent, 64 hexadecimal digits in lower or in upper case; or {@link #ODD}. */
    static int form(@Nullable String text) {
        if (text == null) {
            return ABSENT;
        }
        int marks = text.length() == DIGITS ? 0 : OTHER;
        for (int i = 0; marks < OTHER && i < DIGITS; i++) {
            marks |= mark(text.charAt(i));
        }
        return marks >= OTHER || (marks & LOWER_DIGIT + UPPER_DIGIT) == LOWER_DIGIT + UPPER_DIGIT
                ? ODD
                : (marks & UPPER_DIGIT) != 0 ? UPPER : LOWER;
    }

    private static int mark(char c) {
        return c < HEX.length ? HEX[c] : OTHER;
    }

    /** By character: the value of the digit and whether the case of a digit matters; or {@link #OTHER}. */
    private static byte[] hex() {
        byte[] hex = new byte['f' + 1];
        Arrays.fill(hex, (byte) OTHER);
        for (int value = 0; value < 1 << DIGIT_BITS; value++) {
            hex[ALPHABETS[UPPER].charAt(value)] = (byte) (value > 9 ? value | UPPER_DIGIT : value);
            hex[ALPHABETS[LOWER].charAt(value)] = (byte) (value > 9 ? value | LOWER_DIGIT : value);
        }
        return hex;
    }

    /** Sets the digest of a row, one that has a form. */
    void set(int row, @Nullable String text) {
        if (text != null) {
            for (int i = 0; i < LONGS; i++) {
                long word = 0;
                for (int at = i * DIGITS_A_LONG; at < (i + 1) * DIGITS_A_LONG; at++) {
                    word = word << DIGIT_BITS | (HEX[text.charAt(at)] & 15);
                }
                words.set(row * LONGS + i, word);
            }
        }
    }

    /** Sets the digest of a row to that of a row of another. */
    void set(int row, DigestColumn from, int fromRow) {
        for (int i = 0; i < LONGS; i++) {
            words.set(row * LONGS + i, from.words.get(fromRow * LONGS + i));
        }
    }

    /** The digest of a row as it was written. */
    @Nullable
    String get(int row, int form) {
        if (form == ABSENT) {
            return null;
        }
        String alphabet = ALPHABETS[form];
        byte[] text = new byte[DIGITS];
        for (int i = 0; i < LONGS; i++) {
            long word = words.get(row * LONGS + i);
            for (int at = (i + 1) * DIGITS_A_LONG - 1; at >= i * DIGITS_A_LONG; at--) {
                text[at] = (byte) alphabet.charAt((int) word & 15);
                word >>>= 4;
            }
        }
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    long bytes() {
        return words.bytes();
    }
}
