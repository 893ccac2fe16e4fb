package io.hegui.cli;

/** Bad usage or unusable input, told in one line. */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Problem(String message) {
        super(message);
    }
}
