package io.hegui.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hegui.gate.CallAttempt;
import io.hegui.gate.DialPath;
import io.hegui.io.InputError;
import io.hegui.io.RecordJson;
import io.hegui.model.CallRecord;
import io.hegui.model.Moment;
import java.util.Locale;

/** Reads attempts to call, a JSON object each. Thread-safe. */
final class AttemptReader {

    /** An attempt and its time. */
    record Timed(CallAttempt attempt, Moment at) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Moment now;

    /** Reads attempts; those without a time are made now. */
    AttemptReader(Moment now) {
        this.now = now;
    }

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException when it is no object, or a field is missing or unreadable; the message names the
     *     field and never tells a number
     */
    Timed read(String line) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("不是 JSON found no JSON, expected an object a line", e);
        }
        if (!(node instanceof ObjectNode fields)) {
            throw new IllegalArgumentException("不是 JSON 对象 found no JSON object, expected one a line");
        }
        if (fields.has("at")) {
            fields.set("startedAt", fields.get("at"));
        }
        DialPath path = path(fields.path("path").asText(DialPath.CAMPAIGN.name()));
        CallRecord call = call(fields);
        if (!call.unreadable().isEmpty()) {
            String field =
                    call.unreadable().keySet().stream().sorted().findFirst().orElseThrow();
            throw new IllegalArgumentException(
                    (field.equals("startedAt") ? "at" : field) + ": 无法读取 unreadable, expected as in call records");
        }
        return new Timed(CallAttempt.of(call, path), call.startedAt() == null ? now : call.startedAt());
    }

    private static CallRecord call(ObjectNode fields) {
        try {
            return RecordJson.call(fields);
        } catch (InputError e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static DialPath path(String text) {
        for (DialPath path : DialPath.values()) {
            if (path.name().equals(text.toUpperCase(Locale.ROOT))
                    || path.label().equals(text)) {
                return path;
            }
        }
        throw new IllegalArgumentException("path: 应为 expected CAMPAIGN, MANUAL, CALLBACK or RETRY");
    }
}
