package io.hegui.crm.dial;

import io.hegui.gate.CallAttempt;
import io.hegui.model.Outcome;
import java.util.Optional;

/** 线路: what places calls. A vendor's telephone switch takes the place of {@link SimulatedLine}. Thread-safe. */
public interface Line {

    /**
     * How a call ended.
     *
     * @param outcome outcome
     * @param ringSeconds seconds until answered or given up
     * @param talkSeconds seconds of conversation; 0 when not connected
     */
    record Ended(Outcome outcome, int ringSeconds, int talkSeconds) {}

    /** One call's share of the line; closing it gives it back. For one thread. */
    interface Channel extends AutoCloseable {

        /** Places the call and returns when it is over. */
        Ended dial(CallAttempt call);

        @Override
        void close();
    }

    /** Takes a channel; empty when all are busy. */
    Optional<Channel> seize();
}
