package io.hegui.rule;

/**
 * Written state that can't be read: one line that says what was found and what was expected. Holds no personal data. Immutable
 * and thread-safe, as far as an exception can be.
 */
public final class StateError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An error with its one line; line ends and other control characters, as broken bytes bring them, become blanks. */
    public StateError(String message) {
        super(message.replaceAll("[\\p{Cntrl}\u2028\u2029]", " "));
    }

    /** {@code state: place: found …, expected …}. */
    public static StateError at(String place, String found, String expected) {
        return new StateError("state: " + place + ": found " + found + ", expected " + expected);
    }
}
