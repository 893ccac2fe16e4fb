package io.hegui.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.hegui.model.Segment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads 标注时段 from a JSON array of objects {@code {kind, from, to, text}}. Stateless and thread-safe. */
final class SegmentList {

    private SegmentList() {}

    /** What sets the segments when all of them can be read; else null. */
    static @Nullable Consumer<CallDraft> read(JsonParser parser) throws IOException {
        List<Segment> segments = new ArrayList<>();
        boolean readable = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Segment segment = parser.currentToken() == JsonToken.START_OBJECT ? segment(parser) : null;
            if (segment == null) {
                // an array is skipped, an object was read to its end
                parser.skipChildren();
                readable = false;
            } else {
                segments.add(segment);
            }
        }
        if (!readable) {
            return null;
        }
        List<Segment> all = List.copyOf(segments);
        return draft -> draft.segments(all);
    }

    private static @Nullable Segment segment(JsonParser parser) throws IOException {
        String kind = null;
        String from = null;
        String to = null;
        String text = null;
        boolean readable = true;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (token.isStructStart()) {
                parser.skipChildren();
                readable = false;
                continue;
            }
            String value = token == JsonToken.VALUE_NULL ? null : parser.getText();
            switch (name) {
                case "kind" -> kind = value;
                case "from" -> from = value;
                case "to" -> to = value;
                case "text" -> text = value;
                default -> {}
            }
        }
        return readable ? SegmentText.segment(kind, from, to, text) : null;
    }
}
