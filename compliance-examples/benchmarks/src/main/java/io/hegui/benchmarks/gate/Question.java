package io.hegui.benchmarks.gate;

import io.hegui.gate.CallAttempt;
import io.hegui.model.Moment;
import java.util.Objects;

/** An attempt as rules in another engine see it, and what they object to. Mutable, for one thread. */
public final class Question {

    private final Dialling center;
    private final CallAttempt attempt;
    private final Moment at;
    private boolean objected;

    Question(Dialling center, CallAttempt attempt, Moment at) {
        this.center = center;
        this.attempt = attempt;
        this.at = at;
    }

    /** Says that the call must not be placed just like that. */
    public void object() {
        objected = true;
    }

    boolean isAllowed() {
        return !objected;
    }

    /** The day, since 1970-01-01. */
    public long day() {
        return at.epochDay();
    }

    /** The second of the day. */
    public int clock() {
        return at.secondOfDay();
    }

    /** Whether the license is in force. */
    public boolean licensed() {
        return day() >= center.licensedFrom && day() <= center.licensedUntil;
    }

    /** Whether the center holds the number. */
    public boolean ownNumber() {
        return center.numbers.containsKey(attempt.caller());
    }

    /** Whether both numbers have their full length. */
    public boolean complete() {
        return attempt.caller().isComplete() && attempt.callee().isComplete();
    }

    /** Whether the user is on the do-not-call list. */
    public boolean unwilling() {
        return center.doNotCall.contains(attempt.callee());
    }

    /** Whether the user consented. */
    public boolean consented() {
        return center.consented(attempt.callee(), at.localSecond());
    }

    /** Whether the agent may place marketing calls. */
    public boolean agentMayMarket() {
        return center.mayMarket(Objects.requireNonNullElse(attempt.agentId(), ""), day());
    }

    /** Calls of the number within the last hour. */
    public int lastHour() {
        return center.lastHour(attempt.caller(), at.localSecond());
    }

    /** Calls of the number today. */
    public int today() {
        return center.today(attempt.caller(), at.localSecond(), null);
    }

    /** Calls of the number to this user today. */
    public int todayToUser() {
        return center.today(attempt.caller(), at.localSecond(), attempt.callee());
    }
}
