package io.hegui.rule;

import java.util.regex.Pattern;

/**
 * The stable id of a rule, {@code family/name} in lower-case letters, digits and hyphens. Immutable and thread-safe;
 * ordered by text.
 *
 * @param value the whole id
 */
public record RuleId(String value) implements Comparable<RuleId> {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*/[a-z0-9]+(?:-[a-z0-9]+)*");

    /**
     * Takes an id.
     *
     * @throws IllegalArgumentException when the id is blank or malformed
     */
    public RuleId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "rule id '" + value + "' is not of the form family/name in lower case, such as marketing/consent");
        }
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
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
