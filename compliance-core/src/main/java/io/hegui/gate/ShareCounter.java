package io.hegui.gate;

import java.util.function.LongPredicate;

/**
 * Counts the calls of a year to which a rule applies, and those that fail it. Thread-safe; concurrent callers never
 * overshoot a share.
 */
public interface ShareCounter {

    /** Calls to which the rule applies; those only reserved are not among them. */
    long population();

    /** Calls that fail it, reserved ones among them. */
    long affected();

    /** Counts placed calls to which the rule applies. */
    void addPopulation(long calls);

    /** Counts failing calls without asking; less than 0 takes reserved ones back. */
    void addAffected(long calls);

    /**
     * Counts one more failing call if the test accepts what {@link #affected()} would become. No other thread counts one
     * in between.
     */
    boolean tryAffected(LongPredicate test);
}
