package io.hegui.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Named values of a finding in a stable order: what was measured, against which limit. Values are texts, whole numbers,
 * decimals, truth values or lists of texts. Immutable and thread-safe.
 */
public final class Values {

    /** No values. */
    public static final Values NONE = new Values(Map.of());

    private final Map<String, Object> entries;

    private Values(Map<String, Object> entries) {
        this.entries = entries;
    }

    /** One value. */
    public static Values of(String name, Object value) {
        return NONE.and(name, value);
    }

    /** What was measured and the limit it was held against. */
    public static Values measured(Object measured, Object limit) {
        return of("measured", measured).and("limit", limit);
    }

    /** These values and one more; a name that is there already gets the new value. */
    public Values and(String name, Object value) {
        Map<String, Object> copy = new LinkedHashMap<>(entries);
        copy.put(name, plain(value));
        return new Values(copy);
    }

    /** These values and the other ones. */
    public Values and(Values others) {
        Map<String, Object> copy = new LinkedHashMap<>(entries);
        copy.putAll(others.entries);
        return new Values(copy);
    }

    private static Object plain(Object value) {
        if (value instanceof Integer number) {
            return number.longValue();
        }
        if (value instanceof String || value instanceof Long || value instanceof Boolean) {
            return value;
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
        }
        if (value instanceof Collection<?> values) {
            List<String> texts = new ArrayList<>();
            values.forEach(v -> texts.add(v.toString()));
            return List.copyOf(texts);
        }
        return value.toString();
    }

    /** The value of that name, or null. */
    public @Nullable Object get(String name) {
        return entries.get(name);
    }

    /** Visits names and values in order. */
    public void forEach(BiConsumer<String, Object> visitor) {
        entries.forEach(visitor);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Values that && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return entries.toString();
    }
}
