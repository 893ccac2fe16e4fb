package io.hegui.io;

import com.fasterxml.jackson.core.JsonParser;
import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import java.io.IOException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
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
 * @param inJson whether JSON has the field; else it is a column of CSV only
 * @param <B> builder of the record
 */
record Field<B>(
        String name,
        String header,
        Supplier<Reader<B>> open,
        @Nullable ListReader<B> list,
        boolean inJson) {

    /** Reads a text onto a builder. */
    interface Reader<B> {
        /** Sets the stripped, non-blank text {@code buffer[from, to)}; false when it can't be read. */
        boolean set(B builder, char[] buffer, int from, int to);

        /**
         * The same for ASCII characters as bytes.
         *
         * @param bytes readable {@value Words#BYTES} bytes beyond the text
         */
        boolean set(B builder, byte[] bytes, int from, int to);

        /** Sets a text in UTF-8 that is known from before; false when it isn't. */
        default boolean setKnown(B builder, byte[] bytes, int from, int to) {
            return false;
        }

        /** The same for a text that isn't known, which was decoded to the stripped, non-blank {@code text}. */
        default boolean setDecoded(B builder, String text, byte[] bytes, int from, int to) {
            return set(builder, text.toCharArray(), 0, text.length());
        }
    }

    /** Reads the items of a JSON array. */
    @FunctionalInterface
    interface ListReader<B> {
        /**
         * What sets the items on any builder; null when they can't be read. The parser stands at the beginning of the array,
         * and afterwards at its end.
         */
        @Nullable
        Consumer<B> read(JsonParser parser) throws IOException;
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
        return new Field<>(name, header, () -> Readers.parsed(read, set), null, true);
    }

    /** A value that many records have in common. */
    static <B, T> Field<B> shared(
            String name, String header, Function<String, @Nullable T> read, BiConsumer<B, T> set) {
        return new Field<>(name, header, () -> new Readers.Shared<>(read, set), null, true);
    }

    /** A telephone number. */
    static <B> Field<B> phone(String name, String header, BiConsumer<B, PhoneNumber> set) {
        return new Field<>(name, header, () -> new Readers.Phones<>(set), null, true);
    }

    /** A whole number of 0 or more. */
    static <B> Field<B> count(String name, String header, BiConsumer<B, Integer> set) {
        return new Field<>(name, header, () -> new Readers.Counts<>(set), null, true);
    }

    /** A date or a date-time. */
    static <B> Field<B> moment(String name, String header, BiConsumer<B, Moment> set) {
        return new Field<>(name, header, () -> new Readers.Moments<>(true, set), null, true);
    }

    /** A date-time; a date alone can't be read. */
    static <B> Field<B> dateTime(String name, String header, BiConsumer<B, Moment> set) {
        return new Field<>(name, header, () -> new Readers.Moments<>(false, set), null, true);
    }

    /** The same field, which JSON may also write as an array. */
    Field<B> orList(ListReader<B> reader) {
        return new Field<>(name, header, open, reader, inJson);
    }

    /** The same field, which JSON does not have. */
    Field<B> onlyInCsv() {
        return new Field<>(name, header, open, list, false);
    }
}
