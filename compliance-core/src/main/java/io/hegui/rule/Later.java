package io.hegui.rule;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is worked out when first asked for, then remembered. Two threads that ask at the same time may both work it
 * out; all are given the same one. When working it out fails, the next one who asks tries again. Thread-safe.
 */
final class Later<T> implements Supplier<T> {

    private final Supplier<T> working;
    private volatile @Nullable T known;

    Later(Supplier<T> working) {
        this.working = working;
    }

    @Override
    public T get() {
        T value = known;
        return value == null ? first(working.get()) : value;
    }

    private synchronized T first(T value) {
        T earlier = known;
        if (earlier != null) {
            return earlier;
        }
        known = value;
        return value;
    }
}
