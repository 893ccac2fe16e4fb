package io.hegui.importers;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.hegui.io.TextSource;
import java.io.IOException;
import java.io.Reader;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows from documents of mod_json_cdr: one a line, also as posted ({@code cdr=…}), or whole files, lists and sequences of
 * them. Only the columns of the layout are kept of a document. A line that can't be read costs itself; in a file that is
 * not split by lines, what follows a broken document is lost with it, and counted as one row. For one thread.
 */
final class JsonRows {

    private static final String POSTED = "cdr=";
    private static final int DEEPEST = 100;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Lines.LONGEST)
                    .build())
            .build();

    /** Names in {@code callflow[0].caller_profile} and the variables that they stand for. */
    private static final Map<String, String> OF_PROFILE = Map.of(
            "caller_id_name", "caller_id_name",
            "caller_id_number", "caller_id_number",
            "destination_number", "destination_number",
            "context", "context",
            "chan_name", "channel_name",
            "uuid", "uuid");

    private final TextSource text;
    private final Charset charset;
    private final Layout layout;
    private final RowSink sink;

    JsonRows(TextSource text, Charset charset, Layout layout, RowSink sink) {
        this.text = text;
        this.charset = charset;
        this.layout = layout;
        this.sink = sink;
    }

    /** Gives all rows to the sink. */
    void read(LongConsumer progress) throws IOException {
        if (isSplitByLines()) {
            readLines(progress);
        } else {
            readWhole(progress);
        }
    }

    private boolean isSplitByLines() throws IOException {
        try (Lines lines = new Lines(text.open(charset, bytes -> {}))) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (!line.isBlank()) {
                    return line.strip().startsWith(POSTED) || document(line) != null;
                }
            }
        }
        return false;
    }

    private void readLines(LongConsumer progress) throws IOException {
        try (Lines lines = new Lines(text.open(charset, progress))) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (line.isBlank()) {
                    continue;
                }
                List<String> cells = lines.tooLong() ? null : document(line);
                if (cells != null) {
                    sink.row(lines.number(), layout, cells);
                } else {
                    sink.unreadable(
                            lines.number(),
                            lines.tooLong()
                                    ? DropReason.TOO_LONG
                                    : lines.ended() ? DropReason.NOT_JSON : DropReason.CUT_SHORT);
                }
            }
        }
    }

    /** The one document of a line; null when it isn't one. */
    private @Nullable List<String> document(String line) {
        String json = line.strip();
        json = json.startsWith(POSTED) ? decoded(json.substring(POSTED.length())) : json;
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            List<String> cells = cells(parser);
            return parser.nextToken() == null ? cells : null;
        } catch (IOException e) {
            return null;
        }
    }

    private void readWhole(LongConsumer progress) throws IOException {
        long line = 1;
        try (Reader reader = text.open(charset, progress);
                JsonParser parser = JSON.createParser(reader)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                line = parser.currentTokenLocation().getLineNr();
                if (token == JsonToken.START_OBJECT) {
                    sink.row(line, layout, cells(parser));
                } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
                    sink.unreadable(line, DropReason.NOT_JSON);
                }
            }
        } catch (JsonProcessingException e) {
            sink.unreadable(line, DropReason.NOT_JSON);
        }
    }

    /** The cells of the document whose brace was just read. */
    private List<String> cells(JsonParser parser) throws IOException {
        Map<String, String> found = new HashMap<>();
        Map<String, String> profile = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT && name.equals("variables")) {
                scalars(parser, found);
            } else if (value == JsonToken.START_ARRAY && name.equals("callflow")) {
                callflow(parser, profile);
            } else if (value.isScalarValue()) {
                found.putIfAbsent(name, parser.getText());
            } else {
                parser.skipChildren();
            }
        }
        profile.forEach((name, value) -> {
            String variable = OF_PROFILE.get(name);
            if (variable != null) {
                found.putIfAbsent(variable, value);
            }
        });
        return layout.columns().stream()
                .map(column -> decoded(found.getOrDefault(column, "")))
                .toList();
    }

    /** The caller's profile of the first part: the number that was called at first. */
    private static void callflow(JsonParser parser, Map<String, String> profile) throws IOException {
        boolean first = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (!first || parser.currentToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                continue;
            }
            first = false;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = parser.currentName().equals("caller_profile");
                if (parser.nextToken() == JsonToken.START_OBJECT && wanted) {
                    scalars(parser, profile);
                } else {
                    parser.skipChildren();
                }
            }
        }
    }

    private static void scalars(JsonParser parser, Map<String, String> into) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName().toLowerCase(Locale.ROOT);
            if (parser.nextToken().isScalarValue()) {
                if (parser.currentToken() != JsonToken.VALUE_NULL) {
                    into.putIfAbsent(name, parser.getText());
                }
            } else {
                parser.skipChildren();
            }
        }
    }

    /** Values come percent-encoded unless the module was told otherwise; a plus is a plus. */
    private static String decoded(String value) {
        if (value.indexOf('%') < 0) {
            return value;
        }
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }
}
