package io.hegui;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks once, when first asked, and remembers. Thread-safe. */
final class Once<T> implements Supplier<T> {

    private @Nullable Supplier<T> asking;
    private @Nullable T known;

    private Once(Supplier<T> asking) {
        this.asking = asking;
    }

    static <T> Supplier<T> of(Supplier<T> asking) {
        return new Once<>(asking);
    }

    @Override
    public synchronized T get() {
        if (asking != null) {
            known = asking.get();
            asking = null;
        }
        return Objects.requireNonNull(known);
    }
}
