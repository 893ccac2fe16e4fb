package io.hegui.io;

import com.fasterxml.jackson.core.JsonParser;
import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import java.io.IOException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A field of a record stream: its name, its Chinese header, and how its text gets onto a builder. Immutable and
 * thread-safe; the readers that it opens are for one thread.
 *
 * @param name English name, as in JSON and CSV
 * @param header Chinese CSV header
 * @param open opens a reader of texts
 * @param list reads a JSON array; null: an array can't be read
 * @param <B> builder of the record
 */
record Field<B>(
        String name,
        String header,
        Supplier<Reader<B>> open,
        @Nullable ListReader<B> list) {

    /** Reads a text onto a builder. */
    @FunctionalInterface
    interface Reader<B> {
        /** Sets the stripped, non-blank text {@code buffer[from, to)}; false when it can't be read. */
        boolean set(B builder, char[] buffer, int from, int to);
    }

    /** Reads the items of a JSON array onto a builder. */
    @FunctionalInterface
    interface ListReader<B> {
        /**
         * Sets the items; false when they can't be read. The parser stands at the beginning of the array, and afterwards
         * at its end.
         */
        boolean set(B builder, JsonParser parser) throws IOException;
    }

    /** A text of which hardly two records have the same. */
    static <B> Field<B> text(String name, String header, BiConsumer<B, String> set) {
        return parsed(name, header, text -> text, set);
    }

    /** A text that many records have in common. */
    static <B> Field<B> sharedText(String name, String header, BiConsumer<B, String> set) {
        return shared(name, header, text -> text, set);
    }

    /** A value read from a text. */
    static <B, T> Field<B> parsed(
            String name, String header, Function<String, @Nullable T> read, BiConsumer<B, T> set) {
        return opened(name, header, () -> (buffer, from, to) -> read.apply(new String(buffer, from, to - from)), set);
    }

    /** A value that many records have in common. */
    static <B, T> Field<B> shared(
            String name, String header, Function<String, @Nullable T> read, BiConsumer<B, T> set) {
        return opened(name, header, () -> new TextCache<T>(read)::get, set);
    }

    /** A telephone number. */
    static <B> Field<B> phone(String name, String header, BiConsumer<B, PhoneNumber> set) {
        return opened(
                name,
                header,
                () -> {
                    CharSlice slice = new CharSlice();
                    return (buffer, from, to) -> PhoneNumber.of(slice.on(buffer, from, to));
                },
                set);
    }

    /** A whole number of 0 or more. */
    static <B> Field<B> count(String name, String header, BiConsumer<B, Integer> set) {
        return opened(name, header, () -> FieldText::count, set);
    }

    /** A date or a date-time. */
    static <B> Field<B> moment(String name, String header, BiConsumer<B, Moment> set) {
        return opened(
                name,
                header,
                () -> {
                    CharSlice slice = new CharSlice();
                    return (buffer, from, to) -> Moment.tryParse(slice.on(buffer, from, to));
                },
                set);
    }

    /** A date-time; a date alone can't be read. */
    static <B> Field<B> dateTime(String name, String header, BiConsumer<B, Moment> set) {
        return opened(
                name,
                header,
                () -> {
                    CharSlice slice = new CharSlice();
                    return (buffer, from, to) -> {
                        Moment moment = Moment.tryParse(slice.on(buffer, from, to));
                        return moment == null || moment.precision() == Moment.Precision.DAY ? null : moment;
                    };
                },
                set);
    }

    /** The same field, which JSON may also write as an array. */
    Field<B> orList(ListReader<B> reader) {
        return new Field<>(name, header, open, reader);
    }

    /** Reads characters to a value. */
    @FunctionalInterface
    private interface Chars<T> {
        @Nullable
        T read(char[] buffer, int from, int to);
    }

    private static <B, T> Field<B> opened(String name, String header, Supplier<Chars<T>> open, BiConsumer<B, T> set) {
        Supplier<Reader<B>> reader = () -> {
            Chars<T> chars = open.get();
            return (builder, buffer, from, to) -> {
                T value = chars.read(buffer, from, to);
                if (value == null) {
                    return false;
                }
                set.accept(builder, value);
                return true;
            };
        };
        return new Field<>(name, header, reader, null);
    }
}
