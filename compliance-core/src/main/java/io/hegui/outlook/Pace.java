package io.hegui.outlook;

/**
 * 速度: how many records came in how many days. Immutable and thread-safe.
 *
 * @param days days, 1 or more
 * @param part what was counted in them, 0 or more
 * @param whole what it is counted against, in the same days, 0 or more
 */
public record Pace(long days, long part, long whole) {

    /**
     * A pace.
     *
     * @throws IllegalArgumentException when there are no days, or a count is negative
     */
    public Pace {
        if (days < 1 || part < 0 || whole < 0) {
            throw new IllegalArgumentException("found " + part + " of " + whole + " in " + days
                    + " days, expected counts of 0 or more in 1 day or more");
        }
    }
}
