package io.hegui.evidence;

import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 熔断记录: what a dial gate decided about one attempt, as the log keeps it. Immutable and thread-safe.
 *
 * @param at for when the call was asked
 * @param decision such as {@code BLOCK} or {@code WARN}
 * @param attempt the host's own id of the attempt; null when it has none
 * @param caller number to be dialled from; null when not known
 * @param callee number to be dialled; null when not known
 * @param agentId 坐席工号; null when not known
 * @param reasons why, every one
 * @param earliestPermittedAt when the same call would be permitted; null when never or not known
 * @param ruleSetDigest digest of the rules used; null when not known
 * @param factsDigest digest of the facts seen; null when not known
 */
public record LoggedDecision(
        Moment at,
        String decision,
        @Nullable String attempt,
        @Nullable PhoneNumber caller,
        @Nullable PhoneNumber callee,
        @Nullable String agentId,
        List<LoggedReason> reasons,
        @Nullable Moment earliestPermittedAt,
        @Nullable String ruleSetDigest,
        @Nullable String factsDigest) {

    public LoggedDecision {
        reasons = List.copyOf(reasons);
    }

    /** Tells time and decision alone: numbers never reach another log. */
    @Override
    public String toString() {
        return "LoggedDecision[" + at + " " + decision + "]";
    }
}
