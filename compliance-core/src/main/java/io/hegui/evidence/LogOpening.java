package io.hegui.evidence;

import org.jspecify.annotations.Nullable;

/**
 * What was found when a decision log was opened. Immutable and thread-safe.
 *
 * @param entries entries that were there, a note about a torn tail included
 * @param torn what a crash had left half-written; null when nothing
 */
public record LogOpening(long entries, @Nullable Torn torn) {

    /**
     * A half-written line at the end.
     *
     * @param file name of its file
     * @param entry the number that the entry would have borne; its place is taken by the note that says so
     * @param bytes how many bytes were there
     * @param kept whether the entry was whole but for its line end, and stays
     */
    public record Torn(String file, long entry, long bytes, boolean kept) {}
}
