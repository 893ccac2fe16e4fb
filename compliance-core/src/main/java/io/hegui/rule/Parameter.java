package io.hegui.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dated parameter: what it means, its unit, and its values over time. Immutable and thread-safe.
 *
 * @param key name and type
 * @param unit unit of the value, such as {@code seconds} or {@code share}
 * @param meaning what it limits
 * @param values values by the day on which they came into force, the earliest first; never empty
 * @param <T> Java type of the value
 */
public record Parameter<T>(ParameterKey<T> key, String unit, LocalizedText meaning, List<Value<T>> values) {

    /**
     * A value from one day on.
     *
     * @param from first day in force
     * @param published day of publication, where known
     * @param checked day on which the source was last looked up, where known
     * @param value the value
     * @param source what stands behind it
     * @param <T> Java type of the value
     */
    public record Value<T>(
            LocalDate from,
            @Nullable LocalDate published,
            @Nullable LocalDate checked,
            T value,
            Source source) {}

    /**
     * A parameter.
     *
     * @throws IllegalArgumentException when there is no value, no unit, or two values from the same day
     */
    public Parameter {
        values = inOrder(values);
        if (values.isEmpty() || unit.isBlank()) {
            throw new IllegalArgumentException("parameter " + key.name() + " lacks a value or a unit");
        }
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i).from().equals(values.get(i - 1).from())) {
                throw new IllegalArgumentException("parameter " + key.name() + " has two values from "
                        + values.get(i).from());
            }
        }
    }

    /** The earliest first. Most parameters have one value, and a start reads many of them. */
    private static <T> List<Value<T>> inOrder(List<Value<T>> values) {
        if (values.size() < 2) {
            return List.copyOf(values);
        }
        List<Value<T>> sorted = new ArrayList<>(values);
        sorted.sort(Comparator.comparing((Value<T> v) -> v.from()));
        return List.copyOf(sorted);
    }

    /** The value in force on a day; the earliest one stands for the days before it too. */
    public T on(LocalDate day) {
        return valueOn(day).value();
    }

    /** As {@link #on(LocalDate)}, by days since 1970-01-01. */
    public T on(int epochDay) {
        if (values.size() == 1) {
            return values.get(0).value();
        }
        int current = values.size() - 1;
        while (current > 0 && values.get(current).from().toEpochDay() > epochDay) {
            current--;
        }
        return values.get(current).value();
    }

    /** The value in force on a day with its date and source. */
    public Value<T> valueOn(LocalDate day) {
        Value<T> current = values.get(0);
        for (Value<T> value : values) {
            if (!value.from().isAfter(day)) {
                current = value;
            }
        }
        return current;
    }

    /** The same with a value of the host's own from one day on; values from later days are dropped. */
    public Parameter<T> overriddenBy(Value<T> value) {
        List<Value<T>> kept =
                values.stream().filter(v -> v.from().isBefore(value.from())).toList();
        List<Value<T>> all = new ArrayList<>(kept);
        all.add(value);
        return new Parameter<>(key, unit, meaning, all);
    }
}
