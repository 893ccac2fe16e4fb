package io.hegui.rule;

import io.hegui.calendar.LocalSeconds;
import io.hegui.model.CallRecord;
import io.hegui.model.Moment;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A prepared rule that judges a call before it is placed, as an audit judges it afterwards: the start is a parameter, so
 * that one call can be judged at any second. The call is an outbound one without start, and is taken to be answered.
 *
 * <p>Unlike other checks, this one is thread-safe, remembers nothing, and should allocate nothing when it judges.
 */
public interface GateCheck extends RecordCheck<CallRecord> {

    /** The check of a rule that applies to no call at all. */
    GateCheck NONE = (call, second) -> Judgement.NOT_APPLICABLE;

    /** The answer of {@link #nextChange} when nothing will change. */
    long NEVER = Long.MAX_VALUE;

    /**
     * Judges a call that starts at a second.
     *
     * @param second seconds since 1970-01-01T00:00:00 on China's clocks
     */
    Judgement judge(CallRecord call, long second);

    /** Judges a call that was placed; one without start is not judged. */
    @Override
    default Judgement judge(CallRecord call) {
        Moment start = call.startedAt();
        return start == null ? Judgement.NOT_APPLICABLE : judge(call, start.localSecond());
    }

    /**
     * The first second after {@code second} at which the judgement of the call may be another; an earlier one than needed
     * is in order, a later one is not. {@link #NEVER} when it stays for good.
     */
    default long nextChange(CallRecord call, long second) {
        return NEVER;
    }

    /** What was compared with what. Asked for only when the call is not in order. */
    default Values values(CallRecord call, long second) {
        return Values.NONE;
    }

    /** How much a failure weighs; null: as the rule's spec says. */
    default @Nullable Weight weight(CallRecord call, long second) {
        return null;
    }

    /**
     * The check of a rule that does not look at the start. What the facts alone settle is said of every call to which the
     * rule could apply.
     *
     * @param applies tells these calls
     */
    static GateCheck of(RecordCheck<CallRecord> check, Predicate<CallRecord> applies) {
        if (check instanceof GateCheck timed) {
            return timed;
        }
        if (check instanceof Settled<CallRecord> settled) {
            Evaluation evaluation = settled.evaluation();
            if (evaluation.verdict() == Verdict.NOT_APPLICABLE) {
                return NONE;
            }
            Judgement judgement = switch (evaluation.verdict()) {
                case PASS -> Judgement.PASS;
                case NOT_APPLICABLE -> Judgement.NOT_APPLICABLE;
                case FAIL -> Judgement.FAIL;
                case INDETERMINATE -> Judgement.unknown(String.join(", ", evaluation.missing()));
            };
            return (call, second) -> applies.test(call) ? judgement : Judgement.NOT_APPLICABLE;
        }
        return (call, second) -> check.judge(call);
    }

    /** As {@link #of(RecordCheck, Predicate)}, for a rule that could apply to every call. */
    static GateCheck of(RecordCheck<CallRecord> check) {
        return of(check, call -> true);
    }

    /** The earliest of two changes that lie behind {@code second}; others don't count. */
    static long earlier(long second, long one, long other) {
        long first = one > second ? one : NEVER;
        return other > second ? Math.min(first, other) : first;
    }

    /** First second of a day since 1970-01-01; {@link #NEVER} for a day that is far beyond any calendar. */
    static long startOf(long day) {
        return Math.abs(day) > Integer.MAX_VALUE ? NEVER : LocalSeconds.startOf(day);
    }
}
