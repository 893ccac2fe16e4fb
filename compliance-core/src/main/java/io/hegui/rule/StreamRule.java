package io.hegui.rule;

import java.util.List;

/**
 * A rule over all calls together, by an accumulator that merges. Rules that read the same accumulator share one.
 * Implementations are stateless and thread-safe.
 *
 * @param <S> the accumulator it reads
 */
public non-sealed interface StreamRule<S extends Accumulator<S>> extends Rule {

    /** The accumulator it reads; a constant. */
    AccumulatorType<S> accumulator();

    /**
     * Judges what was accumulated. Called once, after the last call.
     */
    Evaluation evaluate(S state, Facts facts);

    /** How far what it measures is from its limits, for a forecast; nothing by default. */
    default List<Gauge> gauges(S state, Facts facts) {
        return List.of();
    }

    /** Judges when the call stream was not supplied; INDETERMINATE unless the package alone proves something. */
    default Evaluation withoutCalls(Facts facts) {
        return Evaluation.indeterminate("calls");
    }
}
