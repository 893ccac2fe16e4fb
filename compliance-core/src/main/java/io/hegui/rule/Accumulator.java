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

    /** Takes one call. */
    void accept(CallRecord call);

    /** Takes what another accumulator of the same audit gathered; the other is not used afterwards. */
    void merge(S other);
}
