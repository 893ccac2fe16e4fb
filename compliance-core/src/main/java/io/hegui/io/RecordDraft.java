package io.hegui.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of one kind out of field texts, one after the other: a blank text is an absent field, an unreadable one
 * is kept as it was written. For one thread.
 *
 * @param <B> builder of the record
 * @param <R> record
 */
final class RecordDraft<B, R> {

    private static final JsonFactory JSON = new JsonFactory();

    private final RecordKind<B, R> kind;
    private final Field.Reader<B>[] readers;

    /** Arrays that were read, by field. */
    private final @Nullable ByteCache<Consumer<B>>[] lists;

    private B builder;
    private Map<String, String> unreadable = Map.of();

    @SuppressWarnings({"unchecked", "rawtypes"})
    RecordDraft(RecordKind<B, R> kind) {
        this.kind = kind;
        this.readers = kind.fields().stream().map(f -> f.open().get()).toArray(Field.Reader[]::new);
        this.lists = new ByteCache[readers.length];
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

    /**
     * Sets the field at that place of the kind to a text in UTF-8.
     *
     * @param bytes readable {@value Words#BYTES} bytes beyond the text
     * @param ascii whether all its characters are ASCII
     * @return false when the bytes are not quite UTF-8; nothing was set
     */
    boolean set(int field, byte[] bytes, int begin, int end, boolean ascii) {
        int from = begin;
        int to = end;
        while (from < to && isSpace(bytes[from])) {
            from++;
        }
        while (from < to && isSpace(bytes[to - 1])) {
            to--;
        }
        if (from == to) {
            return true;
        }
        if (!ascii && !Words.areAscii(bytes, from, to)) {
            return setDecoded(field, bytes, begin, end, from, to);
        }
        if (!readers[field].set(builder, bytes, from, to)) {
            unreadable(field, new String(bytes, begin, end - begin, StandardCharsets.UTF_8));
        }
        return true;
    }

    private boolean setDecoded(int field, byte[] bytes, int begin, int end, int from, int to) {
        if (readers[field].setKnown(builder, bytes, from, to)) {
            return true;
        }
        String text = new String(bytes, begin, end - begin, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            return false;
        }
        String stripped = stripped(text);
        if (!stripped.isEmpty() && !readers[field].setDecoded(builder, stripped, bytes, from, to)) {
            unreadable(field, text);
        }
        return true;
    }

    /**
     * Sets the field at that place of the kind to a JSON array in UTF-8.
     *
     * @param bytes readable {@value Words#BYTES} bytes beyond the array
     * @return false when it can't be read; nothing was set
     */
    boolean setList(int field, byte[] bytes, int begin, int end) throws IOException {
        Field.ListReader<B> reader = kind.fields().get(field).list();
        if (reader == null) {
            return false;
        }
        if (lists[field] == null) {
            lists[field] = new ByteCache<>();
        }
        Consumer<B> items = lists[field].get(bytes, begin, end);
        if (items == null) {
            items = items(reader, new String(bytes, begin, end - begin, StandardCharsets.UTF_8));
            if (items == null) {
                return false;
            }
            lists[field].put(bytes, begin, end, items);
        }
        items.accept(builder);
        return true;
    }

    private static <B> @Nullable Consumer<B> items(Field.ListReader<B> reader, String array) throws IOException {
        if (array.indexOf('\uFFFD') >= 0) {
            return null;
        }
        try (JsonParser parser = JSON.createParser(array)) {
            Consumer<B> items = parser.nextToken() == JsonToken.START_ARRAY ? reader.read(parser) : null;
            return parser.nextToken() == null ? items : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (from < to && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return (c <= ' ' || c > '~') && Character.isWhitespace(c);
    }

    /** Whether it is white space in ASCII. */
    private static boolean isSpace(byte b) {
        return b <= ' ' && b >= 0 && Character.isWhitespace(b);
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
