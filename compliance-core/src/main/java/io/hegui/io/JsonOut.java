package io.hegui.io;

import com.fasterxml.jackson.core.JsonGenerator;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.Source;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Small words for writing JSON in one stable form. For one document and one thread. */
final class JsonOut {

    /** Writes the inside of an object. */
    interface Body {
        void write() throws IOException;
    }

    /** Writes one item of an array. */
    interface Item<T> {
        void write(T item) throws IOException;
    }

    private final JsonGenerator json;

    JsonOut(JsonGenerator json) {
        this.json = json;
    }

    void object(Body body) throws IOException {
        json.writeStartObject();
        body.write();
        json.writeEndObject();
    }

    void object(String name, Body body) throws IOException {
        json.writeFieldName(name);
        object(body);
    }

    <T> void array(String name, Collection<? extends T> items, Item<T> item) throws IOException {
        json.writeArrayFieldStart(name);
        for (T one : items) {
            item.write(one);
        }
        json.writeEndArray();
    }

    /** A text, also for dates and constants; null when absent. */
    void text(String name, @Nullable Object value) throws IOException {
        json.writeFieldName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }

    void textIfThere(String name, @Nullable Object value) throws IOException {
        if (value != null) {
            text(name, value);
        }
    }

    void truth(String name, boolean value) throws IOException {
        json.writeBooleanField(name, value);
    }

    void number(String name, long value) throws IOException {
        json.writeNumberField(name, value);
    }

    void number(String name, @Nullable Long value) throws IOException {
        json.writeFieldName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(value);
        }
    }

    /** A decimal without trailing zeros; null when absent. */
    void decimal(String name, @Nullable BigDecimal value) throws IOException {
        json.writeFieldName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(plain(value));
        }
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    void localized(String name, LocalizedText text) throws IOException {
        json.writeFieldName(name);
        localized(text);
    }

    void localized(LocalizedText text) throws IOException {
        object(() -> {
            text("zh-CN", text.zh());
            text("en", text.en());
        });
    }

    void source(Source source) throws IOException {
        object(() -> {
            text("ref", source.ref());
            textIfThere("article", source.article());
            text("layer", source.layer());
        });
    }

    void source(String name, Source source) throws IOException {
        json.writeFieldName(name);
        source(source);
    }

    /** Counts by key, in the order of the keys. */
    <K extends Comparable<K>> void counts(String name, Map<K, Long> counts, Function<K, String> key)
            throws IOException {
        object(name, () -> {
            for (Map.Entry<K, Long> entry : new TreeMap<>(counts).entrySet()) {
                number(key.apply(entry.getKey()), entry.getValue());
            }
        });
    }

    /** An element of an array: a number as a number, all else as text. */
    void element(Object value) throws IOException {
        if (value instanceof Long number) {
            json.writeNumber(number);
        } else {
            json.writeString(value.toString());
        }
    }

    /** A value of a finding: text, whole number, decimal, truth value or list of texts. */
    void value(String name, Object value) throws IOException {
        if (value instanceof BigDecimal decimal) {
            decimal(name, decimal);
        } else if (value instanceof Boolean truth) {
            truth(name, truth);
        } else if (value instanceof Collection<?> items) {
            array(name, items, this::element);
        } else {
            json.writeFieldName(name);
            element(value);
        }
    }
}
