package io.hegui.audit;

import io.hegui.model.CallRecord;
import io.hegui.rule.Accumulator;
import io.hegui.rule.AccumulatorType;
import io.hegui.rule.Facts;
import io.hegui.rule.Scope;
import io.hegui.rule.StateIn;
import io.hegui.rule.StateOut;
import org.jspecify.annotations.Nullable;

/** An accumulator, or what it threw: then the rules that read it can't be judged. For one thread at a time. */
final class Gathering<A extends Accumulator<A>> {

    private final AccumulatorType<A> type;
    private final Facts worker;
    private final @Nullable A accumulator;
    private @Nullable String error;

    private Gathering(AccumulatorType<A> type, Facts worker, @Nullable A accumulator, @Nullable String error) {
        this.type = type;
        this.worker = worker;
        this.accumulator = accumulator;
        this.error = error;
    }

    /** An empty one, for that worker. */
    static <A extends Accumulator<A>> Gathering<A> open(AccumulatorType<A> type, Facts worker) {
        try {
            return new Gathering<>(type, worker, type.open().apply(worker), null);
        } catch (RuntimeException e) {
            return new Gathering<>(type, worker, null, RuleError.of(e));
        }
    }

    /** The calls that can change it. */
    Scope scope() {
        return accumulator == null ? Scope.ALL : accumulator.scope();
    }

    void accept(CallRecord call) {
        if (accumulator != null && error == null) {
            try {
                accumulator.accept(call);
            } catch (RuntimeException e) {
                error = RuleError.of(e);
            }
        }
    }

    void acceptAll(CallRecord[] calls, int size) {
        if (accumulator != null && error == null) {
            try {
                accumulator.acceptAll(calls, size);
            } catch (RuntimeException e) {
                error = RuleError.of(e);
            }
        }
    }

    /** Takes what another of the same type gathered. */
    void merge(Gathering<?> other) {
        if (other.error != null) {
            fail(other.error);
        } else if (accumulator != null && error == null) {
            try {
                accumulator.merge(other.as(type));
            } catch (RuntimeException e) {
                error = RuleError.of(e);
            }
        }
    }

    /** Of several errors the first by name, so that the order of merging doesn't show. */
    void fail(String other) {
        error = error == null || other.compareTo(error) < 0 ? other : error;
    }

    @Nullable
    String error() {
        return error;
    }

    /** Writes what was gathered; what an empty one holds where something was thrown. */
    void write(StateOut out) {
        if (error == null && accumulator != null) {
            accumulator.write(out);
        } else if (accumulator != null) {
            type.open().apply(worker).write(out);
        }
    }

    /** Takes what another of the same type wrote. */
    void read(StateIn in) {
        if (accumulator != null) {
            accumulator.read(in);
        }
    }

    /** What was gathered. */
    A gathered() {
        if (error != null || accumulator == null) {
            throw new RuleError.Broken(String.valueOf(error));
        }
        return accumulator;
    }

    <S extends Accumulator<S>> S as(AccumulatorType<S> wanted) {
        return wanted.type().cast(gathered());
    }
}
