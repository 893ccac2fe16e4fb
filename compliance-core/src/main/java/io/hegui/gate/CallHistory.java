package io.hegui.gate;

import io.hegui.model.PhoneNumber;

/**
 * The outbound calls of one number that a {@link CounterStore} still holds, sorted by start, reservations among them.
 * A view of one moment: for the thread that asked.
 */
public interface CallHistory {

    /** How many calls it holds. */
    int size();

    /** The start of the call at an index from 0, in seconds on China's clocks. */
    long second(int index);

    /** The index of the first call that starts at or after a second; {@link #size()} when there is none. */
    int firstFrom(long second);

    /** How many of the calls from one index, inclusive, to another, exclusive, go to a callee. */
    int callsTo(PhoneNumber callee, int from, int to);

    /** Counts are exact from this second on; {@link Long#MIN_VALUE} when nothing was forgotten. */
    long exactFrom();
}
