package io.hegui.crm.store;

import io.hegui.gate.Decision;
import io.hegui.gate.DialPath;
import io.hegui.model.Outcome;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.LocalizedText;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 呼叫尝试: an attempt to call and what became of it. Immutable and thread-safe.
 *
 * @param id id
 * @param contact id of the contact
 * @param callee number
 * @param caller number dialled from
 * @param path how it came to be placed
 * @param askedAt when the gate was asked
 * @param decision what the gate said
 * @param earliestAt when a refused one may be placed; null when never, or not refused
 * @param state what became of it
 * @param outcome how the call ended; null while it hasn't, and when none was placed
 * @param talkSeconds seconds of conversation; null as {@code outcome}
 * @param reasons why it was refused or warned of
 */
public record Attempt(
        String id,
        String contact,
        PhoneNumber callee,
        PhoneNumber caller,
        DialPath path,
        LocalDateTime askedAt,
        Decision.Kind decision,
        @Nullable LocalDateTime earliestAt,
        State state,
        @Nullable Outcome outcome,
        @Nullable Integer talkSeconds,
        List<Why> reasons) {

    /** What became of it. */
    public enum State {
        /** Refused by the gate. */
        BLOCKED,
        /** Let through, but no line was free. */
        NO_LINE,
        /** On the line; after a crash, until the next start. */
        DIALLING,
        /** Over. */
        ENDED,
        /** Interrupted, by a crash or a broken line: nobody can say what became of it. */
        UNKNOWN
    }

    /**
     * A reason.
     *
     * @param rule id of the rule
     * @param blocks whether it blocks; otherwise it is a warning
     * @param message what is wrong
     */
    public record Why(String rule, boolean blocks, LocalizedText message) {}

    public Attempt {
        reasons = List.copyOf(reasons);
    }

    /** The same with these reasons. */
    Attempt with(List<Why> value) {
        return new Attempt(
                id, contact, callee, caller, path, askedAt, decision, earliestAt, state, outcome, talkSeconds, value);
    }

    /** Tells the attempt by its id alone. */
    @Override
    public String toString() {
        return "Attempt[" + id + "]";
    }
}
