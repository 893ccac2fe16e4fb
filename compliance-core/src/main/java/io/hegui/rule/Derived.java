package io.hegui.rule;

import java.util.function.Function;

/**
 * Something that several rules derive from the same facts, such as an index; computed once an audit. Keys compare by
 * identity. Thread-safe.
 *
 * @param <T> what is derived
 */
public final class Derived<T> {

    private final Function<Facts, T> derive;

    private Derived(Function<Facts, T> derive) {
        this.derive = derive;
    }

    /** Derived by this function, whose results must be thread-safe. */
    public static <T> Derived<T> of(Function<Facts, T> derive) {
        return new Derived<>(derive);
    }

    T from(Facts facts) {
        return derive.apply(facts);
    }
}
