package io.hegui.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What fuzz tests demand of whoever refuses an input. */
public final class Refusals {

    /** Characters of an error, inclusive. */
    private static final int LONGEST = 2_000;

    /** Takes an input. */
    @FunctionalInterface
    public interface Taker {
        void take() throws Exception;
    }

    private Refusals() {}

    /**
     * Lets an input be taken, or refused by one of these exceptions with one line of bounded length. Anything else is
     * thrown on, and is a finding.
     *
     * @return whether it was taken
     */
    @SafeVarargs
    public static boolean takesOrRefuses(Taker taker, Class<? extends Exception>... refusals) {
        try {
            taker.take();
            return true;
        } catch (Exception e) {
            if (List.of(refusals).stream().noneMatch(type -> type.isInstance(e))) {
                throw new AssertionError("no refusal, but " + e, e);
            }
            assertThat(e.getMessage()).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST);
            assertThat(e.getMessage().codePoints().filter(Character::isISOControl))
                    .as("one line: %s", e.getMessage())
                    .isEmpty();
            return false;
        }
    }
}
