package io.hegui.rule;

import io.hegui.model.CallRecord;
import java.util.function.Function;

/**
 * Something that several rules work out for the same call, such as the consent relied on; computed at most once a call
 * and worker. Keys compare by identity. Thread-safe.
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
        return new LastCall<>(prepare.apply(facts));
    }

    /** Remembers the answer for the last call; calls are told apart by identity. */
    private static final class LastCall<T> implements Function<CallRecord, T> {

        private final Function<CallRecord, T> function;
        private @org.jspecify.annotations.Nullable CallRecord last;
        private @org.jspecify.annotations.Nullable T answer;

        LastCall(Function<CallRecord, T> function) {
            this.function = function;
        }

        @Override
        @SuppressWarnings({"NullAway", "ReferenceEquality"}) // answer is set whenever last is; identity is meant
        public T apply(CallRecord call) {
            if (call != last) {
                answer = function.apply(call);
                last = call;
            }
            return answer;
        }
    }
}
