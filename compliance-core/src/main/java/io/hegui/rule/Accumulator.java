package io.hegui.rule;

import io.hegui.model.CallRecord;

/**
 * State gathered over calls. A fresh one is the identity; merging is associative and commutative, so the result doesn't
 * depend on the order of the calls, on how they are split, or on how many threads read them. Used by one thread at a
 * time.
 *
 * @param <S> the accumulator itself
 */
public interface Accumulator<S extends Accumulator<S>> {

    /** The calls that can change it; others need not be shown to it. */
    default Scope scope() {
        return Scope.ALL;
    }

    /** Takes one call. */
    void accept(CallRecord call);

    /**
     * Takes some calls. The same as one after the other; an accumulator with a large table may look for all of them first.
     *
     * @param size how many of {@code calls} to take, the first ones
     */
    default void acceptAll(CallRecord[] calls, int size) {
        for (int i = 0; i < size; i++) {
            accept(calls[i]);
        }
    }

    /** Takes what another accumulator of the same audit gathered; the other is not used afterwards. */
    void merge(S other);

    /**
     * Writes what was gathered, for another process to {@linkplain #read read}: the same bytes for the same calls, in
     * whatever order they came and were merged. What the facts say is not written. Only an audit that is spread over
     * machines asks for it, so an accumulator that stays in one process needs neither this nor {@code read}.
     *
     * @throws UnsupportedOperationException when the accumulator doesn't say how it is written
     */
    default void write(StateOut out) {
        throw new UnsupportedOperationException(getClass().getName() + " can't be written: it has no method write");
    }

    /**
     * Takes what another accumulator of the same audit wrote, as {@link #merge} would take the other. After an error this
     * accumulator must not be used.
     *
     * @throws StateError when something else was written
     * @throws UnsupportedOperationException when the accumulator doesn't say how it is read
     */
    default void read(StateIn in) {
        throw new UnsupportedOperationException(getClass().getName() + " can't be read: it has no method read");
    }
}
