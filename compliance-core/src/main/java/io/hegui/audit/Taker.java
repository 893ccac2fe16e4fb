package io.hegui.audit;

import io.hegui.model.CallRecord;
import io.hegui.rule.Accumulator;
import io.hegui.rule.AccumulatorType;
import io.hegui.rule.CallRule;
import io.hegui.rule.Facts;
import io.hegui.rule.Reads;
import io.hegui.rule.RecordCheck;

/**
 * What takes every call: the check of a call rule with its counts, or an accumulator; and what it looked at besides the
 * calls. For one thread at a time.
 */
abstract sealed class Taker implements Evaluations.Gathered {

    private final Reads reads;

    private Taker(Reads reads) {
        this.reads = reads;
    }

    /** The check of a rule, for that worker. */
    static Taker of(CallRule rule, Facts worker) {
        Reads reads = new Reads();
        return new Judge(RuleError.prepared(rule, worker.tracedBy(reads)), new RecordTally(rule.spec()), reads);
    }

    /** An empty accumulator, for that worker. */
    static <S extends Accumulator<S>> Taker of(AccumulatorType<S> type, Facts worker) {
        Reads reads = new Reads();
        return new Gatherer<>(Gathering.open(type, worker.tracedBy(reads)), reads);
    }

    /** What it looked at so far, in all workers that were merged. */
    Reads reads() {
        return reads;
    }

    abstract void accept(CallRecord call);

    /** Takes what the same taker of another worker gathered. */
    void merge(Taker other) {
        reads.include(other.reads);
        mergeGathered(other);
    }

    abstract void mergeGathered(Taker other);

    /** Whether any call can change what it gathers. */
    boolean needsCalls() {
        return true;
    }

    @Override
    public RecordTally tally(CallRule rule) {
        throw new IllegalStateException("an accumulator has no tally");
    }

    @Override
    public <S extends Accumulator<S>> S accumulator(AccumulatorType<S> type) {
        throw new IllegalStateException("a check has no accumulator " + type.name());
    }

    private static final class Judge extends Taker {
        private final RecordCheck<CallRecord> check;
        private final RecordTally tally;

        Judge(RecordCheck<CallRecord> check, RecordTally tally, Reads reads) {
            super(reads);
            this.check = check;
            this.tally = tally;
        }

        @Override
        void accept(CallRecord call) {
            tally.judge(check, call);
        }

        @Override
        void mergeGathered(Taker other) {
            tally.merge(((Judge) other).tally);
        }

        @Override
        boolean needsCalls() {
            return !(check instanceof RecordCheck.Settled);
        }

        @Override
        public RecordTally tally(CallRule rule) {
            return tally;
        }
    }

    private static final class Gatherer<A extends Accumulator<A>> extends Taker {
        private final Gathering<A> gathering;

        Gatherer(Gathering<A> gathering, Reads reads) {
            super(reads);
            this.gathering = gathering;
        }

        @Override
        void accept(CallRecord call) {
            gathering.accept(call);
        }

        @Override
        void mergeGathered(Taker other) {
            gathering.merge(((Gatherer<?>) other).gathering);
        }

        @Override
        public <S extends Accumulator<S>> S accumulator(AccumulatorType<S> wanted) {
            return gathering.as(wanted);
        }
    }
}
