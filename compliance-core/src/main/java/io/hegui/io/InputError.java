package io.hegui.io;

import org.jspecify.annotations.Nullable;

/**
 * Input that can't be used: one line that names the file, the place in it, what was found and what was expected. Holds no
 * personal data. Immutable and thread-safe, as far as an exception can be.
 */
public final class InputError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An error with its one line. */
    public InputError(String message) {
        super(message);
    }

    /** An error with its one line and its cause. */
    public InputError(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** {@code file: place: found …, expected …}. */
    public static InputError at(String file, String place, String found, String expected) {
        return new InputError(file + ": " + place + ": found " + found + ", expected " + expected);
    }
}
