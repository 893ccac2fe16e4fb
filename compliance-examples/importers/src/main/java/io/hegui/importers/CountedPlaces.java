package io.hegui.importers;

import java.util.List;

/**
 * How often something was met, and where first. Immutable and thread-safe.
 *
 * @param count how often
 * @param first up to {@value #LISTED} places {@code file:line}, the first ones
 */
public record CountedPlaces(long count, List<String> first) {

    /** So many places are listed at most. */
    public static final int LISTED = 5;

    /** Copies the list. */
    public CountedPlaces {
        first = List.copyOf(first);
    }
}
