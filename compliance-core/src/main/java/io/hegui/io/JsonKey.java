package io.hegui.io;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A name in JSON objects, and which names were last seen behind it: lines of one file write their fields in one order, so
 * that the next name is hardly ever looked for. For one thread.
 */
final class JsonKey {

    private final int field;
    private final int length;

    /** The name, the quote and the colon behind it. */
    private final long[] words;

    private @Nullable JsonKey next;
    private @Nullable JsonKey nextButOne;

    private JsonKey(int field, byte[] literal) {
        this.field = field;
        this.length = literal.length;
        this.words = new long[(length + Words.BYTES - 1) / Words.BYTES];
        byte[] padded = Arrays.copyOf(literal, words.length * Words.BYTES);
        for (int i = 0; i < words.length; i++) {
            words[i] = Words.at(padded, i * Words.BYTES);
        }
    }

    /** What stands before the first name. */
    static JsonKey start() {
        return new JsonKey(-1, new byte[1]);
    }

    /** The name of a field, in UTF-8 without escapes. */
    static JsonKey of(int field, byte[] bytes, int from, int to) {
        byte[] literal = Arrays.copyOfRange(bytes, from, to + 2);
        literal[to - from] = '"';
        literal[to - from + 1] = ':';
        return new JsonKey(field, literal);
    }

    /** The place of the field. */
    int field() {
        return field;
    }

    /** How many bytes the name takes with the quote and the colon behind it. */
    int length() {
        return length;
    }

    /**
     * The name that begins at {@code at} and is followed by a quote, a colon and at least one byte, if it was seen behind
     * this one lately.
     *
     * @param bytes readable {@value Words#BYTES} bytes beyond {@code to}
     */
    @Nullable
    JsonKey next(byte[] bytes, int at, int to) {
        JsonKey guess = next;
        if (guess != null && !guess.stands(bytes, at, to)) {
            guess = nextButOne;
            return guess != null && guess.stands(bytes, at, to) ? guess : null;
        }
        return guess;
    }

    private boolean stands(byte[] bytes, int at, int to) {
        if (to - at <= length) {
            return false;
        }
        int last = words.length - 1;
        for (int i = 0; i < last; i++) {
            if (Words.at(bytes, at + i * Words.BYTES) != words[i]) {
                return false;
            }
        }
        int begun = last * Words.BYTES;
        return Words.first(Words.at(bytes, at + begun), length - begun) == words[last];
    }

    /** Remembers that a name was seen behind this one. */
    void follow(JsonKey key) {
        if (key != next) {
            nextButOne = next;
            next = key;
        }
    }
}
