package io.hegui.io;

import java.util.HashMap;
import java.util.Map;

/**
 * Makes records of one kind out of field texts, one after the other: a blank text is an absent field, an unreadable one
 * is kept as it was written. For one thread.
 *
 * @param <B> builder of the record
 * @param <R> record
 */
final class RecordDraft<B, R> {

    private final RecordKind<B, R> kind;
    private final Field.Reader<B>[] readers;
    private B builder;
    private Map<String, String> unreadable = Map.of();

    @SuppressWarnings({"unchecked", "rawtypes"})
    RecordDraft(RecordKind<B, R> kind) {
        this.kind = kind;
        this.readers = kind.fields().stream().map(f -> f.open().get()).toArray(Field.Reader[]::new);
        this.builder = kind.newBuilder();
    }

    RecordKind<B, R> kind() {
        return kind;
    }

    /** Begins a record; what was set of another is forgotten. */
    void begin() {
        builder = kind.newBuilder();
        unreadable = Map.of();
    }

    B builder() {
        return builder;
    }

    /** Sets the field at that place of the kind. */
    void set(int field, char[] buffer, int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to && isSpace(buffer[from])) {
            from++;
        }
        while (from < to && isSpace(buffer[to - 1])) {
            to--;
        }
        if (from < to && !readers[field].set(builder, buffer, from, to)) {
            unreadable(field, new String(buffer, begin, end - begin));
        }
    }

    private static boolean isSpace(char c) {
        return (c <= ' ' || c > '~') && Character.isWhitespace(c);
    }

    /** Keeps a text that can't be read. */
    void unreadable(int field, String text) {
        if (unreadable.isEmpty()) {
            unreadable = new HashMap<>();
        }
        unreadable.put(kind.fields().get(field).name(), text);
    }

    /** The record of what was set since it was begun. */
    R build() {
        return kind.build(builder, unreadable);
    }
}
