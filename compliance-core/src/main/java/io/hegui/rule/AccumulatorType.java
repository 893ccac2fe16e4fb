package io.hegui.rule;

import java.util.function.Function;

/**
 * A kind of accumulator: its name, unique within a rule set, and how to open an empty one. Immutable and thread-safe.
 *
 * @param name unique name
 * @param type class of the accumulator
 * @param open opens an empty one for an audit
 * @param <S> the accumulator
 */
public record AccumulatorType<S extends Accumulator<S>>(String name, Class<S> type, Function<Facts, S> open) {}
