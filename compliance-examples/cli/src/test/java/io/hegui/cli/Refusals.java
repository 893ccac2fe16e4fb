package io.hegui.cli;

import static org.assertj.core.api.Assertions.assertThat;

/** What fuzz tests demand of the program: never an internal error, and an error is one line of bounded length. */
final class Refusals {

    /** Characters of an error, inclusive. */
    private static final int LONGEST = 2_000;

    /** Takes an input. */
    @FunctionalInterface
    interface Taker {
        void take();
    }

    private Refusals() {}

    /** Lets an input be taken, or refused by one of these exceptions with one line; anything else is a finding. */
    @SafeVarargs
    static void takesOrRefuses(Taker taker, Class<? extends RuntimeException>... refusals) {
        try {
            taker.take();
        } catch (RuntimeException e) {
            assertThat(refusals).as("%s", e).anyMatch(type -> type.isInstance(e));
            requireOneLine(e.getMessage());
        }
    }

    /** Lets the program run on an input; what it says when it refuses is one line. */
    static void runs(Program program, String... arguments) {
        int code = program.run(arguments);
        assertThat(code).isBetween(0, 2);
        assertThat(program.err()).doesNotContain("internal error");
        if (code == 2) {
            assertThat(program.out()).isEmpty();
            assertThat(program.err()).endsWith("\n");
            requireOneLine(program.err().substring(0, program.err().length() - 1));
        }
    }

    private static void requireOneLine(String line) {
        assertThat(line).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST);
        assertThat(line.codePoints().filter(Character::isISOControl))
                .as("one line: %s", line)
                .isEmpty();
    }
}
