package io.hegui.rule;

import org.jspecify.annotations.Nullable;

/**
 * The stable id of a rule, {@code family/name} in lower-case letters, digits and hyphens. Immutable and thread-safe;
 * ordered by text.
 *
 * @param value the whole id
 */
public record RuleId(String value) implements Comparable<RuleId> {

    /**
     * Takes an id.
     *
     * @throws IllegalArgumentException when the id is blank or malformed
     */
    public RuleId {
        int slash = value.indexOf('/');
        if (!isWords(value, 0, slash) || !isWords(value, slash + 1, value.length()) || value.charAt(0) < 'a') {
            throw new IllegalArgumentException(
                    "rule id '" + value + "' is not of the form family/name in lower case, such as marketing/consent");
        }
    }

    /** Whether it is words of lower-case letters and digits with one hyphen between two. */
    private static boolean isWords(String text, int from, int to) {
        boolean inWord = false;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (!letter && !(c == '-' && inWord)) {
                return false;
            }
            inWord = letter;
        }
        return inWord;
    }

    /** The part before the slash. */
    public String family() {
        return value.substring(0, value.indexOf('/'));
    }

    /** The part behind the slash. */
    public String name() {
        return value.substring(value.indexOf('/') + 1);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RuleId id && value.equals(id.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
