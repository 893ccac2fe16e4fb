package io.hegui.rule;

import io.hegui.model.CallRecord;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that several rules work out for the same call, such as the consent relied on; computed once a call and
 * worker when its rules ask for calls in the same order. Answers are immutable. Keys compare by identity. Thread-safe.
 *
 * @param <T> what is worked out
 */
public final class PerCall<T> {

    private final Function<Facts, Function<CallRecord, T>> prepare;

    private PerCall(Function<Facts, Function<CallRecord, T>> prepare) {
        this.prepare = prepare;
    }

    /** Worked out by the function that this one prepares for each worker. */
    public static <T> PerCall<T> of(Function<Facts, Function<CallRecord, T>> prepare) {
        return new PerCall<>(prepare);
    }

    Function<CallRecord, T> from(Facts facts) {
        return new LastCalls<>(prepare.apply(facts));
    }

    /**
     * Remembers the answers for some hundred calls, which are told apart by identity. Rules ask for one batch of calls after
     * another, each in the same order, so the answer wanted is the one behind the last, or the first.
     */
    private static final class LastCalls<T> implements Function<CallRecord, T> {

        private static final int KEPT = 256;

        private final Function<CallRecord, T> function;
        private final @Nullable CallRecord[] calls = new CallRecord[KEPT];
        private final @Nullable Object[] answers = new Object[KEPT];
        private int next;
        private boolean hit;

        LastCalls(Function<CallRecord, T> function) {
            this.function = function;
        }

        @Override
        @SuppressWarnings("unchecked") // an answer was made by the function
        public T apply(CallRecord call) {
            int at = find(call);
            if (at < 0) {
                // after answers that were known, a new batch begins
                at = hit ? 0 : next;
                answers[at] = function.apply(call);
                calls[at] = call;
                hit = false;
            } else {
                hit = true;
            }
            next = at + 1 == KEPT ? 0 : at + 1;
            return (T) answers[at];
        }

        @SuppressWarnings("ReferenceEquality") // identity is meant
        private int find(CallRecord call) {
            if (calls[next] == call) {
                return next;
            }
            int last = next == 0 ? KEPT - 1 : next - 1;
            return calls[last] == call ? last : calls[0] == call ? 0 : -1;
        }
    }
}
