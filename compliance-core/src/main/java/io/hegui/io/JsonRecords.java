package io.hegui.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of JSON objects, one a line. For one thread.
 *
 * @param <B> builder of the record
 * @param <R> record
 */
final class JsonRecords<B, R> {

    private static final JsonFactory JSON = new JsonFactory();

    private final String file;
    private final RecordDraft<B, R> draft;
    private final IntakeCount count;
    private final RecordSink<R> sink;
    private long line;

    JsonRecords(String file, RecordDraft<B, R> draft, long firstLine, IntakeCount count, RecordSink<R> sink) {
        this.file = file;
        this.draft = draft;
        this.line = firstLine;
        this.count = count;
        this.sink = sink;
    }

    /** The number of the next line. */
    long line() {
        return line;
    }

    /** Counts lines that were read elsewhere. */
    void skip(long lines) {
        line += lines;
    }

    /** Reads whole lines. */
    void read(String lines) throws IOException {
        char[] buffer = lines.toCharArray();
        int from = 0;
        while (from < buffer.length) {
            int to = from;
            while (to < buffer.length && buffer[to] != '\n') {
                to++;
            }
            readLine(buffer, from, to);
            line++;
            from = to + 1;
        }
    }

    private void readLine(char[] buffer, int begin, int end) throws IOException {
        int from = begin;
        while (from < end && Character.isWhitespace(buffer[from])) {
            from++;
        }
        if (from == end) {
            return;
        }
        if (end - begin > LineBlocks.LONGEST) {
            count.reject(file, line, "longer than " + LineBlocks.LONGEST + " characters");
            return;
        }
        String fault = parse(buffer, from, end);
        if (fault == null) {
            count.accept();
            sink.accept(draft.build(), line);
        } else {
            count.reject(file, line, fault);
        }
    }

    /** Sets the draft from an object; returns what is wrong with the text, or null. */
    @Nullable
    String parse(char[] buffer, int from, int to) throws IOException {
        draft.begin();
        try (JsonParser parser = JSON.createParser(buffer, from, to - from)) {
            try {
                if (parser.nextToken() != JsonToken.START_OBJECT) {
                    return "no JSON object";
                }
                readObject(parser, buffer, from);
                return parser.nextToken() == null ? null : "text behind the JSON object";
            } catch (JsonProcessingException e) {
                return "broken JSON at column " + Math.max(1, offset(parser, from) - from + 1);
            }
        }
    }

    private void readObject(JsonParser parser, char[] buffer, int from) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            int field = draft.kind().indexOfName(name);
            JsonToken value = parser.nextToken();
            if (field < 0) {
                count.unknown(name);
                parser.skipChildren();
            } else if (value.isStructStart()) {
                readStructure(parser, buffer, from, field, value);
            } else if (value != JsonToken.VALUE_NULL) {
                char[] text = parser.getTextCharacters();
                int begin = parser.getTextOffset();
                draft.set(field, text, begin, begin + parser.getTextLength());
            }
        }
    }

    private void readStructure(JsonParser parser, char[] buffer, int from, int field, JsonToken start)
            throws IOException {
        int begin = offset(parser, from) - 1;
        Field.ListReader<B> list = draft.kind().fields().get(field).list();
        Consumer<B> items = start == JsonToken.START_ARRAY && list != null ? list.read(parser) : null;
        if (items != null) {
            items.accept(draft.builder());
        } else {
            if (parser.currentToken().isStructStart()) {
                parser.skipChildren();
            }
            draft.unreadable(field, new String(buffer, begin, offset(parser, from) - begin));
        }
    }

    /** The offset behind the token; the parser counts from where it began. */
    private static int offset(JsonParser parser, int from) {
        return from + (int) parser.currentLocation().getCharOffset();
    }
}
