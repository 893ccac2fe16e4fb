package io.hegui.io;

import io.hegui.evidence.DecisionLog;
import io.hegui.evidence.DecisionQueue;
import io.hegui.evidence.LoggedDecision;
import io.hegui.evidence.LoggedReason;
import io.hegui.gate.Decision;
import io.hegui.gate.DecisionSink;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * 熔断日志: brings what a gate blocks and warns of to a {@link DecisionLog}. Gate and log don't know each other. Stateless
 * and thread-safe.
 */
public final class LoggedGate {

    private LoggedGate() {}

    /**
     * Writes each decision before it is answered. A decision that can't be written is not answered: the gate throws
     * {@link UncheckedIOException}.
     */
    public static DecisionSink to(DecisionLog log) {
        return decision -> {
            try {
                log.append(logged(decision));
            } catch (IOException e) {
                throw new UncheckedIOException("the decision log can't be written", e);
            }
        };
    }

    /**
     * Hands each decision to a queue, so that the calling path never waits for a disk. Where the queue is full, or an
     * earlier decision could not be written, the gate throws {@link UncheckedIOException} instead of answering.
     */
    public static DecisionSink to(DecisionQueue queue) {
        return decision -> {
            try {
                if (!queue.offer(logged(decision))) {
                    throw new IOException("the queue of the decision log is full or closed");
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the decision log can't be written", e);
            }
        };
    }

    /** A decision as the log keeps it. */
    static LoggedDecision logged(Decision decision) {
        return new LoggedDecision(
                decision.at(),
                decision.kind().name(),
                decision.attempt().id(),
                decision.attempt().caller(),
                decision.attempt().callee(),
                decision.attempt().agentId(),
                decision.reasons().stream()
                        .map(reason ->
                                new LoggedReason(reason.rule(), reason.severity(), reason.reason(), reason.values()))
                        .toList(),
                decision.earliestPermittedAt().orElse(null),
                decision.basis().ruleSetDigest(),
                decision.basis().dataDigest());
    }
}
