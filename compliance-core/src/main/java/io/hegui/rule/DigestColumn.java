package io.hegui.rule;

import io.hegui.table.LongColumn;
import java.nio.charset.StandardCharsets;
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
    private static final String[] ALPHABETS = {"", "0123456789abcdef", "0123456789ABCDEF"};

    private final LongColumn words = new LongColumn();

    /** The form of a text: absent, 64 hexadecimal digits in lower or in upper case; or {@link #ODD}. */
    static int form(@Nullable String text) {
        if (text == null) {
            return ABSENT;
        }
        boolean lower = false;
        boolean upper = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'f') {
                lower = true;
            } else if (c >= 'A' && c <= 'F') {
                upper = true;
            } else if (c < '0' || c > '9') {
                return ODD;
            }
        }
        return text.length() != DIGITS || (lower && upper) ? ODD : upper ? UPPER : LOWER;
    }

    /** Sets the digest of a row, one that has a form. */
    void set(int row, @Nullable String text) {
        if (text != null) {
            for (int i = 0; i < LONGS; i++) {
                int from = i * DIGITS_A_LONG;
                words.set(row * LONGS + i, Long.parseUnsignedLong(text, from, from + DIGITS_A_LONG, 16));
            }
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
