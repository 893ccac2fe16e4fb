package io.hegui.rule;

/**
 * A prepared rule: judges one record. Prepared for one worker and used by its thread alone, unless it is a {@link GateCheck}.
 *
 * @param <R> kind of record
 */
@FunctionalInterface
public interface RecordCheck<R> {

    /** Judges one record. Must not keep state between records. */
    Judgement judge(R record);

    /** A check that need not look at any record, because the package alone settles the matter. */
    static <R> RecordCheck<R> settled(Evaluation evaluation) {
        return new Settled<>(evaluation);
    }

    /** A check that can't be made because whole sections of the package were not supplied. */
    static <R> RecordCheck<R> missing(String... sections) {
        return settled(Evaluation.indeterminate(sections));
    }

    /**
     * What {@link #settled} makes.
     *
     * @param evaluation the answer for the whole stream
     * @param <R> kind of record
     */
    record Settled<R>(Evaluation evaluation) implements RecordCheck<R> {
        @Override
        public Judgement judge(R record) {
            return Judgement.NOT_APPLICABLE;
        }
    }
}
