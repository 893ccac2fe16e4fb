package io.hegui.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.Values;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes entries of a decision log, one JSON object without line ends each. Immutable and thread-safe. */
final class LogEntryJson {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final NumberForm numbers;

    LogEntryJson(NumberForm numbers) {
        this.numbers = numbers;
    }

    /** A note of the log about itself. */
    static byte[] note(long number, String note, long bytes) {
        return write(json -> {
            json.writeNumberField("n", number);
            json.writeStringField("note", note);
            json.writeNumberField("bytes", bytes);
        });
    }

    /** A decision. */
    byte[] entry(long number, LoggedDecision decision) {
        return write(json -> {
            json.writeNumberField("n", number);
            json.writeStringField("at", decision.at().toString());
            json.writeStringField("decision", decision.decision());
            text(json, "attempt", decision.attempt());
            number(json, "caller", decision.caller());
            number(json, "callee", decision.callee());
            text(json, "agentId", decision.agentId());
            json.writeArrayFieldStart("reasons");
            for (LoggedReason reason : decision.reasons()) {
                reason(json, reason);
            }
            json.writeEndArray();
            text(json, "earliestPermittedAt", decision.earliestPermittedAt());
            text(json, "ruleSet", decision.ruleSetDigest());
            text(json, "facts", decision.factsDigest());
        });
    }

    private void reason(JsonGenerator json, LoggedReason reason) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", reason.rule().value());
        json.writeStringField("severity", reason.severity().name());
        text(json, "reason", reason.reason());
        json.writeObjectFieldStart("values");
        for (Map.Entry<String, Object> value : entries(reason.values()).entrySet()) {
            json.writeFieldName(value.getKey());
            value(json, value.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static Map<String, Object> entries(Values values) {
        Map<String, Object> entries = new LinkedHashMap<>();
        values.forEach(entries::put);
        return entries;
    }

    private void value(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof BigDecimal decimal) {
            json.writeNumber(decimal);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Collection<?> items) {
            json.writeStartArray();
            for (Object item : items) {
                value(json, item);
            }
            json.writeEndArray();
        } else {
            json.writeString(numbers.of(value.toString()));
        }
    }

    private void number(JsonGenerator json, String name, @Nullable PhoneNumber number) throws IOException {
        if (number != null) {
            json.writeStringField(name, numbers.of(number));
        }
    }

    private static void text(JsonGenerator json, String name, @Nullable Object text) throws IOException {
        if (text != null) {
            json.writeStringField(name, text.toString());
        }
    }

    /** Writes the inside of an object. */
    private interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    private static byte[] write(Body body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            body.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("an object in memory can't be written", e);
        }
        return bytes.toByteArray();
    }
}
