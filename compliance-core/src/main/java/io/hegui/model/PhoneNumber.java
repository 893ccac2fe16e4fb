package io.hegui.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number as it was written, with its kind. Any text is accepted: what is no complete number has the kind
 * {@link Kind#INCOMPLETE}. Numbers compare after NFKC, without spaces, hyphens and brackets, and without a leading +86,
 * 0086 or 86 before eleven digits that begin with 1. Immutable and thread-safe.
 *
 * <p>{@link #toString()} is masked, so that a number never reaches a log by accident; {@link #text()} is not.
 */
public final class PhoneNumber {

    /** What kind of number a text is, by its shape (GB numbering plan, see law.md "Formats"). */
    public enum Kind {
        /** Eleven digits, 1[3-9]…. */
        MOBILE,
        /** 0, area code and a subscriber number of 7 or 8 digits that begins with 2 to 8. */
        FIXED,
        /** 95 and 3 to 6 more digits. */
        SHORT_95,
        /** 96 and 3 or 4 more digits. */
        SHORT_96,
        /** 1xx, 1xxxx, 116xxx or 118xxx: hotlines such as 110, 12345, 10086. */
        SHORT_1,
        /** 400 or 800 and 7 digits. */
        SERVICE_400,
        /** + or 00 and a number of another country or region. */
        INTERNATIONAL,
        /** Anything else: no area code, masked, cut off, an extension, a name. */
        INCOMPLETE
    }

    private static final Pattern IGNORED = Pattern.compile("[\\s\\p{Pd}\\u2212()\\[\\]]+");
    private static final int PLUS_SHIFT = 62;
    private static final int LENGTH_SHIFT = 57;
    private static final int LONGEST_PACKED = 17;

    private final String text;
    private final String normalized;
    private final long key;
    private final Kind kind;

    private PhoneNumber(String text, String normalized) {
        this.text = text;
        this.normalized = normalized;
        this.key = pack(normalized);
        this.kind = kindOf(normalized);
    }

    /** Takes any text as a number; never fails. */
    @JsonCreator
    public static PhoneNumber of(String text) {
        return new PhoneNumber(text, normalize(text));
    }

    private static String normalize(String text) {
        String plain = isAsciiDigits(text)
                ? text
                : IGNORED.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                        .replaceAll("");
        for (String prefix : new String[] {"+86", "0086", "86"}) {
            if (plain.length() == prefix.length() + 11
                    && plain.startsWith(prefix)
                    && plain.charAt(prefix.length()) == '1'
                    && isAsciiDigits(plain.substring(prefix.length()))) {
                return plain.substring(prefix.length());
            }
        }
        return plain.equals(text) ? text : plain;
    }

    private static boolean isAsciiDigits(String text) {
        return digitsFrom(text, 0);
    }

    private static boolean digitsFrom(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return text.length() > from;
    }

    private static long pack(String normalized) {
        boolean plus = normalized.startsWith("+");
        int from = plus ? 1 : 0;
        int digits = normalized.length() - from;
        if (digits > LONGEST_PACKED || !digitsFrom(normalized, from)) {
            return 0;
        }
        long value = Long.parseLong(normalized, from, normalized.length(), 10);
        return (plus ? 1L << PLUS_SHIFT : 0) | (long) digits << LENGTH_SHIFT | value;
    }

    private static Kind kindOf(String number) {
        if (number.startsWith("+86")) {
            Kind kind = domesticKind(number.substring(3));
            return kind == Kind.INCOMPLETE ? fixedKind("0" + number.substring(3)) : kind;
        }
        if (number.startsWith("0086")) {
            Kind kind = domesticKind(number.substring(4));
            return kind == Kind.INCOMPLETE ? fixedKind("0" + number.substring(4)) : kind;
        }
        if (number.startsWith("+")) {
            return isForeign(number, 1) ? Kind.INTERNATIONAL : Kind.INCOMPLETE;
        }
        if (number.startsWith("00")) {
            return isForeign(number, 2) ? Kind.INTERNATIONAL : Kind.INCOMPLETE;
        }
        return domesticKind(number);
    }

    private static boolean isForeign(String number, int from) {
        int digits = number.length() - from;
        return digits >= 7 && digits <= 15 && number.charAt(from) != '0' && digitsFrom(number, from);
    }

    private static Kind domesticKind(String number) {
        int length = number.length();
        if (length < 3 || length > 12 || !isAsciiDigits(number)) {
            return Kind.INCOMPLETE;
        }
        char first = number.charAt(0);
        if (first == '0') {
            return fixedKind(number);
        }
        if (first == '1') {
            boolean mobile = length == 11 && number.charAt(1) >= '3';
            boolean directory = length == 6 && (number.startsWith("116") || number.startsWith("118"));
            return mobile ? Kind.MOBILE : length == 3 || length == 5 || directory ? Kind.SHORT_1 : Kind.INCOMPLETE;
        }
        if (number.startsWith("95") && length >= 5 && length <= 8) {
            return Kind.SHORT_95;
        }
        if (number.startsWith("96") && (length == 5 || length == 6)) {
            return Kind.SHORT_96;
        }
        boolean service = length == 10 && (number.startsWith("400") || number.startsWith("800"));
        return service ? Kind.SERVICE_400 : Kind.INCOMPLETE;
    }

    private static Kind fixedKind(String number) {
        int area = areaCodeLength(number);
        int subscriber = number.length() - area;
        if (area == 0 || subscriber < 7 || subscriber > 8 || !isAsciiDigits(number)) {
            return Kind.INCOMPLETE;
        }
        char first = number.charAt(area);
        return first >= '2' && first <= '8' ? Kind.FIXED : Kind.INCOMPLETE;
    }

    private static int areaCodeLength(String number) {
        if (number.length() < 3 || number.charAt(0) != '0') {
            return 0;
        }
        char second = number.charAt(1);
        if (second == '1') {
            return number.charAt(2) == '0' ? 3 : 0;
        }
        return second == '2' ? 3 : second >= '3' ? 4 : 0;
    }

    /** The number as it was written. */
    @JsonValue
    public String text() {
        return text;
    }

    /** The number in the form in which numbers compare. */
    public String normalized() {
        return normalized;
    }

    /**
     * The normalized number packed into a positive long, one to one; 0 when it holds anything but up to 17 digits and a
     * leading plus. Numbers with equal keys other than 0 are equal.
     */
    public long key() {
        return key;
    }

    /** The normalized number that {@link #key()} packed. */
    public static PhoneNumber ofKey(long key) {
        if (key <= 0) {
            throw new IllegalArgumentException("not the key of a number: " + (key == 0 ? "0" : "negative"));
        }
        int digits = (int) (key >>> LENGTH_SHIFT) & 31;
        String value = Long.toString(key & ((1L << LENGTH_SHIFT) - 1));
        String number = ((key >>> PLUS_SHIFT) == 1 ? "+" : "") + "0".repeat(digits - value.length()) + value;
        return new PhoneNumber(number, number);
    }

    /** The kind by shape. */
    public Kind kind() {
        return kind;
    }

    /** Whether it is a complete number: every kind but {@link Kind#INCOMPLETE}. */
    public boolean isComplete() {
        return kind != Kind.INCOMPLETE;
    }

    /** Whether it belongs to another country or region (Hong Kong, Macao and Taiwan among them). */
    public boolean isOverseas() {
        return kind == Kind.INTERNATIONAL;
    }

    /** The number with its middle hidden: {@code 138****8000}; short numbers of up to 6 digits are public and stay. */
    public String masked() {
        int length = normalized.length();
        if (kind == Kind.SHORT_1 || kind == Kind.SHORT_95 || kind == Kind.SHORT_96) {
            return normalized;
        }
        if (length < 8) {
            return length == 0 ? "" : normalized.charAt(0) + "****";
        }
        return normalized.substring(0, 3) + "****" + normalized.substring(length - 4);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PhoneNumber that
                && (key != 0 ? key == that.key : that.key == 0 && normalized.equals(that.normalized));
    }

    @Override
    public int hashCode() {
        return key != 0 ? Long.hashCode(key * 0x9E3779B97F4A7C15L) : normalized.hashCode();
    }

    /** The masked number. */
    @Override
    public String toString() {
        return masked();
    }
}
