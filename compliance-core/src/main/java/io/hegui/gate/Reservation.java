package io.hegui.gate;

import io.hegui.model.Moment;

/**
 * A call that was decided and, unless blocked, counted ahead. End it with {@link #commit} right before dialling, or with
 * {@link #release} when the call is not placed. Thread-safe; it can be ended once.
 */
public final class Reservation {

    /** What became of it. */
    private enum State {
        OPEN,
        COMMITTED,
        ENDED
    }

    private final Gate gate;
    private final Checks checks;
    private final Decision decision;
    private State state;

    Reservation(Gate gate, Checks checks, Decision decision) {
        this.gate = gate;
        this.checks = checks;
        this.decision = decision;
        this.state = decision.blocked() ? State.ENDED : State.OPEN;
    }

    /** The decision; when it blocks, nothing is reserved. */
    public Decision decision() {
        return decision;
    }

    Checks checks() {
        return checks;
    }

    /**
     * Counts the call as placed. When it starts at another second than reserved, or the facts were swapped meanwhile, it
     * is decided anew; when that blocks, the call must not be dialled and nothing stays counted.
     *
     * @param start when dialling begins
     * @return the decision that stands
     * @throws IllegalStateException when nothing is reserved any more
     * @throws IllegalArgumentException when {@code start} is a day without time; the call stays reserved then
     */
    public synchronized Decision commit(Moment start) {
        if (state != State.OPEN) {
            throw new IllegalStateException("nothing is reserved: the call is "
                    + (decision.blocked() ? "blocked" : state == State.COMMITTED ? "committed" : "released"));
        }
        Gate.requireTime(start);
        state = State.ENDED;
        Decision standing = gate.commit(this, start);
        if (!standing.blocked()) {
            state = State.COMMITTED;
        }
        return standing;
    }

    /** Gives the room back; does nothing when the call is blocked, committed or released already. */
    public synchronized void release() {
        if (state == State.OPEN) {
            state = State.ENDED;
            gate.free(this);
        }
    }
}
