package io.hegui.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value in one of the library's own JSON resources, parsed by the JSON library's streaming part alone: loading its trees
 * and bindings takes a host longer than everything else before a first decision. Immutable and thread-safe.
 */
final class Json implements Iterable<Json> {

    /** What a value is. */
    private enum Kind {
        OBJECT,
        ARRAY,
        TEXT,
        NUMBER,
        TRUE,
        FALSE,
        NULL,
        MISSING
    }

    private static final JsonFactory JSON = new JsonFactory();
    private static final Json MISSING = new Json(Kind.MISSING, "", "", List.of(), Map.of());
    private static final int DIGITS_OF_LONG = 18;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Kind kind;
    private final String written;
    private final String text;
    private final List<Json> elements;
    private final Map<String, Json> fields;

    private Json(Kind kind, String written, String text, List<Json> elements, Map<String, Json> fields) {
        this.kind = kind;
        this.written = written;
        this.text = text;
        this.elements = elements;
        this.fields = fields;
    }

    /** An object without fields. */
    static Json none() {
        return new Json(Kind.OBJECT, "{}", "", List.of(), Map.of());
    }

    /**
     * The value of a whole document in UTF-8; a missing one of an empty document.
     *
     * @throws IOException when it can't be read, is no UTF-8 or no JSON
     */
    static Json read(InputStream in) throws IOException {
        return read(in.readAllBytes());
    }

    static Json read(byte[] document) throws IOException {
        String marked = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(document))
                .toString();
        String text = marked.startsWith(BYTE_ORDER_MARK) ? marked.substring(1) : marked;
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() == null) {
                return MISSING;
            }
            Json value = value(parser, text);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "text behind the end");
            }
            return value;
        }
    }

    private static Json value(JsonParser parser, String document) throws IOException {
        int from = (int) parser.currentTokenLocation().getCharOffset();
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(parser, document, from);
            case START_ARRAY -> array(parser, document, from);
            case VALUE_STRING -> {
                String text = parser.getText();
                int to = (int) parser.currentLocation().getCharOffset();
                yield new Json(Kind.TEXT, document.substring(from, to), text, List.of(), Map.of());
            }
            case VALUE_TRUE -> scalar(Kind.TRUE, parser);
            case VALUE_FALSE -> scalar(Kind.FALSE, parser);
            case VALUE_NULL -> scalar(Kind.NULL, parser);
            default -> scalar(Kind.NUMBER, parser);
        };
    }

    private static Json scalar(Kind kind, JsonParser parser) throws IOException {
        String text = parser.getText();
        return new Json(kind, text, text, List.of(), Map.of());
    }

    private static Json object(JsonParser parser, String document, int from) throws IOException {
        Map<String, Json> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, value(parser, document));
        }
        return new Json(Kind.OBJECT, document.substring(from, end(parser)), "", List.of(), fields);
    }

    private static Json array(JsonParser parser, String document, int from) throws IOException {
        List<Json> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser, document));
        }
        return new Json(Kind.ARRAY, document.substring(from, end(parser)), "", elements, Map.of());
    }

    private static int end(JsonParser parser) {
        return (int) parser.currentTokenLocation().getCharOffset() + 1;
    }

    /** The field of that name, or a missing value. */
    Json path(String name) {
        return fields.getOrDefault(name, MISSING);
    }

    /** The elements of an array or object; none of any other value. */
    @Override
    public Iterator<Json> iterator() {
        return Collections.unmodifiableCollection(kind == Kind.OBJECT ? fields.values() : elements)
                .iterator();
    }

    /** The fields of an object in the order of the document; none of any other value. */
    Map<String, Json> fields() {
        return Collections.unmodifiableMap(fields);
    }

    boolean isMissing() {
        return kind == Kind.MISSING;
    }

    boolean isNull() {
        return kind == Kind.NULL;
    }

    boolean isText() {
        return kind == Kind.TEXT;
    }

    boolean isArray() {
        return kind == Kind.ARRAY;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    boolean isTrue() {
        return kind == Kind.TRUE;
    }

    /** Whether it is a number without point and exponent of 18 digits at most. */
    boolean isWhole() {
        return kind == Kind.NUMBER
                && text.length() <= DIGITS_OF_LONG
                && text.chars().noneMatch(c -> c == '.' || c == 'e' || c == 'E');
    }

    /** A text unescaped, another scalar as written; empty for arrays, objects and what is missing. */
    String text() {
        return text;
    }

    /** As it stands in the document. */
    @Override
    public String toString() {
        return written;
    }
}
