package io.hegui.io;

import com.fasterxml.jackson.databind.JsonNode;
import io.hegui.model.CallRecord;
import io.hegui.model.CallRecordBuilder;
import io.hegui.model.ComplaintCase;
import io.hegui.model.ComplaintCaseBuilder;
import io.hegui.model.ConsentRecord;
import io.hegui.model.ConsentRecordBuilder;
import io.hegui.model.Segment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads records from JSON objects, as in a line of a {@code .jsonl} file. Stateless and thread-safe. */
public final class RecordJson {

    private RecordJson() {}

    /** Reads a call; an unreadable field becomes absent, its raw text is kept. */
    public static CallRecord call(JsonNode node) {
        CallRecordBuilder builder = CallRecord.builder();
        Map<String, String> unreadable = new HashMap<>();
        set(builder, CallFields.ALL, node, unreadable);
        JsonNode segments = node.get("segments");
        if (segments != null && segments.isArray()) {
            List<Segment> read = segments(segments);
            if (read == null) {
                unreadable.put("segments", segments.toString());
            } else {
                builder.segments(read);
            }
        }
        return builder.unreadable(unreadable).build();
    }

    /** Reads a consent. */
    public static ConsentRecord consent(JsonNode node) {
        ConsentRecordBuilder builder = ConsentRecord.builder();
        Map<String, String> unreadable = new HashMap<>();
        set(builder, ConsentFields.ALL, node, unreadable);
        return builder.unreadable(unreadable).build();
    }

    /** Reads a complaint case. */
    public static ComplaintCase complaint(JsonNode node) {
        ComplaintCaseBuilder builder = ComplaintCase.builder();
        Map<String, String> unreadable = new HashMap<>();
        set(builder, ComplaintFields.ALL, node, unreadable);
        JsonNode ids = node.get("callIds");
        if (ids != null && ids.isArray()) {
            List<String> texts = new ArrayList<>();
            ids.forEach(id -> texts.add(id.asText()));
            builder.callIds(texts);
        }
        return builder.unreadable(unreadable).build();
    }

    private static <B> void set(B builder, List<Field<B>> fields, JsonNode node, Map<String, String> unreadable) {
        for (Field<B> field : fields) {
            JsonNode value = node.get(field.name());
            if (value == null || value.isNull() || value.isArray()) {
                continue;
            }
            String text = value.isContainerNode() ? value.toString() : value.asText();
            if (!text.isBlank() && !field.set().test(builder, text.strip())) {
                unreadable.put(field.name(), text);
            }
        }
    }

    private static @Nullable List<Segment> segments(JsonNode array) {
        List<Segment> segments = new ArrayList<>();
        for (JsonNode node : array) {
            Segment segment =
                    FieldText.segment(text(node, "kind"), text(node, "from"), text(node, "to"), text(node, "text"));
            if (segment == null) {
                return null;
            }
            segments.add(segment);
        }
        return segments;
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value.asText();
    }
}
