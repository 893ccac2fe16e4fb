package io.hegui.cli;

/** Bad usage or unusable input, told in one line. */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Characters; what is quoted of an input can be of any length. */
    private static final int LONGEST = 1_500;

    /** An error with its one line; control characters, line ends among them, become blanks, and what is too long is cut. */
    Problem(String message) {
        super(oneLine(message));
    }

    static String oneLine(String message) {
        String line = message.replaceAll("[\\p{Cntrl}\u0080-\u009F\u2028\u2029]", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
