package io.hegui.io;

import java.util.function.BiPredicate;

/**
 * A field of a record stream: its name, its Chinese header, and how its text is set on a builder. Immutable and
 * thread-safe.
 *
 * @param name English name, as in JSON and CSV
 * @param header Chinese CSV header
 * @param set sets the stripped, non-blank text; false when it can't be read
 * @param <B> builder of the record
 */
record Field<B>(String name, String header, BiPredicate<B, String> set) {

    /** Reads the text to a value, sets it; null is unreadable. */
    static <B, T> Field<B> of(
            String name,
            String header,
            java.util.function.Function<String, @org.jspecify.annotations.Nullable T> read,
            java.util.function.BiConsumer<B, T> set) {
        return new Field<>(name, header, (builder, text) -> {
            T value = read.apply(text);
            if (value == null) {
                return false;
            }
            set.accept(builder, value);
            return true;
        });
    }
}
