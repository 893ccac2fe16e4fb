package io.hegui.io;

import org.jspecify.annotations.Nullable;

/**
 * Input that can't be used: one line that names the file, the place in it, what was found and what was expected. Holds no
 * personal data. Immutable and thread-safe, as far as an exception can be.
 */
public final class InputError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Characters; a name that stands in the input can be of any length. */
    private static final int LONGEST = 1_500;

    /** An error with its one line; control characters, line ends among them, become blanks, and what is too long is cut. */
    public InputError(String message) {
        super(oneLine(message));
    }

    /** An error with its one line and its cause. */
    public InputError(String message, @Nullable Throwable cause) {
        super(oneLine(message), cause);
    }

    static String oneLine(String message) {
        String line = message.replaceAll("[\\p{Cntrl}\u0080-\u009F\u2028\u2029]", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    /** {@code file: place: found …, expected …}. */
    public static InputError at(String file, String place, String found, String expected) {
        return new InputError(file + ": " + place + ": found " + found + ", expected " + expected);
    }
}
