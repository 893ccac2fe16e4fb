package io.hegui.audit;

import io.hegui.model.CallRecord;
import io.hegui.rule.Accumulator;
import io.hegui.rule.AccumulatorType;
import io.hegui.rule.RecordCheck;
import java.util.ArrayList;
import java.util.List;

/**
 * What one worker has gathered of an audit. A fresh state is the identity; merging is associative and commutative. For
 * one thread at a time; opened by {@link Auditor#newState()}.
 */
public final class AuditState {

    /** A rule's check and its counts. */
    record Checked(RecordCheck<CallRecord> check, RecordTally tally) {}

    private final Auditor auditor;
    private final Checked[] checks;
    private final Accumulator<?>[] accumulators;

    AuditState(Auditor auditor, List<Checked> checks, List<Accumulator<?>> accumulators) {
        this.auditor = auditor;
        this.checks = checks.toArray(new Checked[0]);
        this.accumulators = accumulators.toArray(new Accumulator<?>[0]);
    }

    /** Takes one call: every rule judges it. */
    public void accept(CallRecord call) {
        for (Checked checked : checks) {
            checked.tally.count(checked.check.judge(call), call);
        }
        for (Accumulator<?> accumulator : accumulators) {
            accumulator.accept(call);
        }
    }

    /**
     * Takes what another state of the same audit gathered; the other must not be used afterwards.
     *
     * @throws IllegalArgumentException when the other belongs to another audit
     */
    public void merge(AuditState other) {
        if (other.auditor != auditor) {
            throw new IllegalArgumentException("states of two different audits can't be merged");
        }
        for (int i = 0; i < checks.length; i++) {
            checks[i].tally.merge(other.checks[i].tally);
        }
        for (int i = 0; i < accumulators.length; i++) {
            merge(accumulators[i], other.accumulators[i]);
        }
    }

    @SuppressWarnings("unchecked")
    private static <S extends Accumulator<S>> void merge(Accumulator<?> ours, Accumulator<?> theirs) {
        ((S) ours).merge((S) theirs);
    }

    RecordTally tally(int index) {
        return checks[index].tally;
    }

    <S extends Accumulator<S>> S accumulator(AccumulatorType<S> type) {
        List<AccumulatorType<?>> types = new ArrayList<>(auditor.accumulatorTypes());
        return type.type().cast(accumulators[types.indexOf(type)]);
    }
}
