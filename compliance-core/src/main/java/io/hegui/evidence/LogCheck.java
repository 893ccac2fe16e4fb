package io.hegui.evidence;

import org.jspecify.annotations.Nullable;

/**
 * What a verification of a decision log found. Immutable and thread-safe.
 *
 * @param files files read
 * @param entries entries that are as they were written, counted up to the first fault
 * @param head SHA-256 of the last good line, hexadecimal; kept elsewhere, it later proves that nothing was cut off the end
 * @param fault the first thing wrong; null when the log is whole
 */
public record LogCheck(
        int files, long entries, String head, @Nullable LogFault fault) {

    /** Whether every entry is as it was written. */
    public boolean isWhole() {
        return fault == null;
    }
}
