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

    private static final int PLUS_SHIFT = 62;
    private static final int LENGTH_SHIFT = 57;
    private static final int LONGEST_PACKED = 17;
    private static final int DIGITS_AFTER_COUNTRY_CODE = 11;
    private static final long VALUE = (1L << LENGTH_SHIFT) - 1;
    private static final int LONGEST_DOMESTIC = 12;

    /** The powers of ten. */
    private static final long[] POWERS = powers();

    /** The key of the first mobile number, and the one past the last. */
    private static final long FIRST_MOBILE = keyOf(DIGITS_AFTER_COUNTRY_CODE, 13 * POWERS[9]);

    private static final long END_OF_MOBILE = keyOf(DIGITS_AFTER_COUNTRY_CODE, 20 * POWERS[9]);

    /** Apart, because most numbers are plain digits and a start needn't wait for it. */
    private static final class Ignored {

        static final Pattern PATTERN = Pattern.compile("[\\s\\p{Pd}\\u2212()\\[\\]]+");

        private Ignored() {}
    }

    private final @Nullable String text;
    private final @Nullable String normalized;
    private final long key;
    private final Kind kind;

    /** A number whose key says all: how it was written, too. */
    private PhoneNumber(long key, Kind kind) {
        this.text = null;
        this.normalized = null;
        this.key = key;
        this.kind = kind;
    }

    private PhoneNumber(String text, String normalized) {
        this.text = text;
        this.normalized = normalized;
        this.key = pack(normalized);
        this.kind = kindOf(normalized);
    }

    /** Takes any text as a number; never fails. */
    @JsonCreator
    public static PhoneNumber of(String text) {
        return of((CharSequence) text);
    }

    /** As {@link #of(String)}; the characters may change afterwards. */
    public static PhoneNumber of(CharSequence text) {
        long key = pack(text);
        if (key != 0 && countryCodeLength(text) == 0) {
            return new PhoneNumber(key, kindOf(text));
        }
        String written = text.toString();
        return new PhoneNumber(written, normalize(written));
    }

    private static String normalize(String text) {
        String plain = isAsciiDigits(text) ? text : plain(text);
        String number = plain.substring(countryCodeLength(plain));
        return number.equals(text) ? text : number;
    }

    /** NFKC without what is ignored; what stood apart may join once that is gone, so until nothing changes any more. */
    private static String plain(String text) {
        String plain = text;
        String before;
        do {
            before = plain;
            plain = Ignored.PATTERN
                    .matcher(Normalizer.normalize(before, Normalizer.Form.NFKC))
                    .replaceAll("");
        } while (!plain.equals(before));
        return plain;
    }

    /** Length of a +86, 0086 or 86 that doesn't count, 0 when there is none. */
    private static int countryCodeLength(CharSequence number) {
        int length = number.length() - DIGITS_AFTER_COUNTRY_CODE;
        boolean stands = (length == 2 && startsWith(number, 0, "86"))
                || (length == 3 && startsWith(number, 0, "+86"))
                || (length == 4 && startsWith(number, 0, "0086"));
        return stands && number.charAt(length) == '1' && digitsFrom(number, length) ? length : 0;
    }

    private static boolean startsWith(CharSequence text, int from, String prefix) {
        if (text.length() - from < prefix.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (text.charAt(from + i) != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAsciiDigits(CharSequence text) {
        return digitsFrom(text, 0);
    }

    private static boolean digitsFrom(CharSequence text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return text.length() > from;
    }

    private static long pack(CharSequence number) {
        boolean plus = number.length() > 0 && number.charAt(0) == '+';
        int from = plus ? 1 : 0;
        int digits = number.length() - from;
        if (digits > LONGEST_PACKED || !digitsFrom(number, from)) {
            return 0;
        }
        long value = Long.parseLong(number, from, number.length(), 10);
        return (plus ? 1L << PLUS_SHIFT : 0) | (long) digits << LENGTH_SHIFT | value;
    }

    private static String unpack(long key) {
        int digits = (int) (key >>> LENGTH_SHIFT) & 31;
        String value = Long.toString(key & ((1L << LENGTH_SHIFT) - 1));
        return ((key >>> PLUS_SHIFT) == 1 ? "+" : "") + "0".repeat(digits - value.length()) + value;
    }

    private static Kind kindOf(CharSequence number) {
        if (startsWith(number, 0, "+86")) {
            return chineseKind(number, 3);
        }
        if (startsWith(number, 0, "0086")) {
            return chineseKind(number, 4);
        }
        if (startsWith(number, 0, "+")) {
            return isForeign(number, 1) ? Kind.INTERNATIONAL : Kind.INCOMPLETE;
        }
        if (startsWith(number, 0, "00")) {
            return isForeign(number, 2) ? Kind.INTERNATIONAL : Kind.INCOMPLETE;
        }
        return domesticKind(number, 0);
    }

    /** The kind of what stands behind the country code, where a fixed line has no 0 before its area code. */
    private static Kind chineseKind(CharSequence number, int from) {
        Kind kind = domesticKind(number, from);
        return kind == Kind.INCOMPLETE ? fixedKind("0" + number.subSequence(from, number.length()), 0) : kind;
    }

    private static boolean isForeign(CharSequence number, int from) {
        int digits = number.length() - from;
        return digits >= 7 && digits <= 15 && number.charAt(from) != '0' && digitsFrom(number, from);
    }

    private static Kind domesticKind(CharSequence number, int from) {
        int length = number.length() - from;
        if (length < 3 || length > 12 || !digitsFrom(number, from)) {
            return Kind.INCOMPLETE;
        }
        char first = number.charAt(from);
        if (first == '0') {
            return fixedKind(number, from);
        }
        if (first == '1') {
            boolean mobile = length == 11 && number.charAt(from + 1) >= '3';
            boolean directory = length == 6 && (startsWith(number, from, "116") || startsWith(number, from, "118"));
            return mobile ? Kind.MOBILE : length == 3 || length == 5 || directory ? Kind.SHORT_1 : Kind.INCOMPLETE;
        }
        if (startsWith(number, from, "95") && length >= 5 && length <= 8) {
            return Kind.SHORT_95;
        }
        if (startsWith(number, from, "96") && (length == 5 || length == 6)) {
            return Kind.SHORT_96;
        }
        boolean service = length == 10 && (startsWith(number, from, "400") || startsWith(number, from, "800"));
        return service ? Kind.SERVICE_400 : Kind.INCOMPLETE;
    }

    private static Kind fixedKind(CharSequence number, int from) {
        int area = areaCodeLength(number, from);
        int subscriber = number.length() - from - area;
        if (area == 0 || subscriber < 7 || subscriber > 8 || !digitsFrom(number, from)) {
            return Kind.INCOMPLETE;
        }
        char first = number.charAt(from + area);
        return first >= '2' && first <= '8' ? Kind.FIXED : Kind.INCOMPLETE;
    }

    private static int areaCodeLength(CharSequence number, int from) {
        if (number.length() - from < 3 || number.charAt(from) != '0') {
            return 0;
        }
        char second = number.charAt(from + 1);
        if (second == '1') {
            return number.charAt(from + 2) == '0' ? 3 : 0;
        }
        return second == '2' ? 3 : second >= '3' ? 4 : 0;
    }

    /** The number as it was written. */
    @JsonValue
    public String text() {
        return text == null ? unpack(key) : text;
    }

    /** The number in the form in which numbers compare. */
    public String normalized() {
        return normalized == null ? unpack(key) : normalized;
    }

    /**
     * The normalized number packed into a positive long, one to one; 0 when it holds anything but up to 17 digits and a
     * leading plus. Numbers with equal keys other than 0 are equal.
     */
    public long key() {
        return key;
    }

    /** Whether it was written as numbers compare and {@link #key()} says all of it. */
    public boolean isPlain() {
        return text == null;
    }

    /** Whether a number has that key. */
    public static boolean isKey(long key) {
        int digits = (int) (key >>> LENGTH_SHIFT) & 31;
        return key > 0 && digits > 0 && digits <= LONGEST_PACKED && (key & VALUE) < POWERS[digits];
    }

    /** The normalized number that {@link #key()} packed. */
    public static PhoneNumber ofKey(long key) {
        if (key <= 0) {
            throw new IllegalArgumentException("not the key of a number: " + (key == 0 ? "0" : "negative"));
        }
        return new PhoneNumber(key, kindOf(key));
    }

    /**
     * The key of a number of {@code digits} digits, leading zeros among them, without a plus.
     *
     * @param digits 1 to 17
     * @param value what the digits say, at most as long
     */
    public static long keyOf(int digits, long value) {
        if (digits < 1 || digits > LONGEST_PACKED || value < 0 || value >>> LENGTH_SHIFT != 0) {
            throw new IllegalArgumentException("no number of " + digits + " digits");
        }
        return (long) digits << LENGTH_SHIFT | value;
    }

    /** The same as of the text, without making one of what is common. */
    private static Kind kindOf(long key) {
        if (key >= FIRST_MOBILE && key < END_OF_MOBILE) {
            return Kind.MOBILE;
        }
        int digits = (int) (key >>> LENGTH_SHIFT);
        long value = key & VALUE;
        if (digits < 3 || digits > LONGEST_DOMESTIC || value < POWERS[digits - 2]) {
            // too short or too long, a plus, or two zeros at the beginning
            return kindOf(unpack(key));
        }
        if (value < POWERS[digits - 1]) {
            return fixedKind(digits, value);
        }
        long two = value / POWERS[digits - 2];
        if (two < 20) {
            long three = value / POWERS[digits - 3];
            boolean directory = digits == 6 && (three == 116 || three == 118);
            return digits == 3 || digits == 5 || directory ? Kind.SHORT_1 : Kind.INCOMPLETE;
        }
        if (two == 95 && digits >= 5 && digits <= 8) {
            return Kind.SHORT_95;
        }
        if (two == 96 && (digits == 5 || digits == 6)) {
            return Kind.SHORT_96;
        }
        long three = value / POWERS[digits - 3];
        return digits == 10 && (three == 400 || three == 800) ? Kind.SERVICE_400 : Kind.INCOMPLETE;
    }

    /** The kind of a number that begins with one zero. */
    private static Kind fixedKind(int digits, long value) {
        long second = value / POWERS[digits - 2];
        if (second == 1 && value / POWERS[digits - 3] != 10) {
            return Kind.INCOMPLETE;
        }
        int subscriber = digits - (second <= 2 ? 3 : 4);
        if (subscriber < 7 || subscriber > 8) {
            return Kind.INCOMPLETE;
        }
        long first = value / POWERS[subscriber - 1] % 10;
        return first >= 2 && first <= 8 ? Kind.FIXED : Kind.INCOMPLETE;
    }

    private static long[] powers() {
        long[] powers = new long[LONGEST_PACKED + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = 10 * powers[i - 1];
        }
        return powers;
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
        String number = normalized();
        int length = number.length();
        if (kind == Kind.SHORT_1 || kind == Kind.SHORT_95 || kind == Kind.SHORT_96) {
            return number;
        }
        if (length < 8) {
            return length == 0 ? "" : number.charAt(0) + "****";
        }
        return number.substring(0, 3) + "****" + number.substring(length - 4);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PhoneNumber that
                && (key != 0 ? key == that.key : that.key == 0 && normalized().equals(that.normalized()));
    }

    @Override
    public int hashCode() {
        return key != 0
                ? Long.hashCode(key * 0x9E3779B97F4A7C15L)
                : normalized().hashCode();
    }

    /** The masked number. */
    @Override
    public String toString() {
        return masked();
    }
}
