package io.hegui.gate;

import io.hegui.model.PhoneNumber;

/**
 * The calls of one number, to change them. In the hands of one thread from {@link CounterStore#find} or {@link
 * CounterStore#open} until it is closed.
 */
public interface CallLedger extends CallHistory, AutoCloseable {

    /** Adds a call. Returns false, and adds nothing, when the store is full. */
    boolean add(long second, PhoneNumber callee);

    /** Takes a call of that start and callee out; does nothing when there is none. */
    void remove(long second, PhoneNumber callee);

    /** Gives the ledger back. */
    @Override
    void close();
}
