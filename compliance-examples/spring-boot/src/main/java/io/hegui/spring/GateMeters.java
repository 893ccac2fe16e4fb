package io.hegui.spring;

import io.hegui.gate.CallAttempt;
import io.hegui.gate.Decision;
import io.hegui.gate.Gate;
import io.hegui.gate.Reason;
import io.hegui.gate.Reservation;
import io.hegui.model.Moment;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Asks a gate and measures the answer. {@value #DECISIONS} is a timer by {@code step} (decide, reserve, commit) and {@code
 * outcome} (allow, warn, block, or error when the gate threw); its count is the number of answers. {@value #REASONS} counts
 * the reasons of answers by {@code rule}, {@code reason} and {@code outcome}. No tag bears a number, a name or an id.
 * Thread-safe.
 */
public final class GateMeters {

    /** Timer of answers. */
    public static final String DECISIONS = "hegui.gate.decisions";

    /** Counter of reasons. */
    public static final String REASONS = "hegui.gate.reasons";

    private static final String ERROR = "error";

    private final MeterRegistry registry;

    /** Measures into that registry. */
    public GateMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** As {@link Gate#decide}. */
    public Decision decide(Gate gate, CallAttempt attempt, Moment at) {
        return measured("decide", () -> gate.decide(attempt, at), Function.identity());
    }

    /** As {@link Gate#reserve}. */
    public Reservation reserve(Gate gate, CallAttempt attempt, Moment at) {
        return measured("reserve", () -> gate.reserve(attempt, at), Reservation::decision);
    }

    /** As {@link Reservation#commit}. */
    public Decision commit(Reservation reservation, Moment start) {
        return measured("commit", () -> reservation.commit(start), Function.identity());
    }

    private <T> T measured(String step, Supplier<T> question, Function<T, Decision> decision) {
        long begun = registry.config().clock().monotonicTime();
        String outcome = ERROR;
        try {
            T answer = question.get();
            outcome = count(step, decision.apply(answer));
            return answer;
        } finally {
            long nanos = registry.config().clock().monotonicTime() - begun;
            Timer.builder(DECISIONS)
                    .description("Answers of the dial gate")
                    .tag("step", step)
                    .tag("outcome", outcome)
                    .register(registry)
                    .record(nanos, TimeUnit.NANOSECONDS);
        }
    }

    private String count(String step, Decision decision) {
        for (Reason reason : decision.reasons()) {
            registry.counter(
                            REASONS,
                            "step",
                            step,
                            "rule",
                            reason.rule().value(),
                            "reason",
                            reason.reason() == null ? "none" : reason.reason(),
                            "outcome",
                            reason.blocks() ? "block" : "warn")
                    .increment();
        }
        return decision.kind().name().toLowerCase(Locale.ROOT);
    }
}
