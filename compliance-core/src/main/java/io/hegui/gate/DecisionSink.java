package io.hegui.gate;

/**
 * Takes every decision that is not an unreserved yes, for a decision log (熔断日志). Called on the thread that asks the
 * gate; implementations are thread-safe and should be quick.
 */
@FunctionalInterface
public interface DecisionSink {

    /** Keeps nothing. */
    DecisionSink NONE = decision -> {};

    /** Takes a decision, BLOCK or WARN. */
    void record(Decision decision);
}
