package io.hegui.rule;

import io.hegui.calendar.DayWindow;
import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Name and type of a parameter; the value stands in a parameter file. Immutable and thread-safe.
 *
 * @param name unique name, {@code family/rule.parameter} or a plain one for a value shared by all
 * @param type type of the value
 * @param <T> Java type of the value
 */
public record ParameterKey<T>(String name, ParameterType<T> type) {

    /** A whole number. */
    public static ParameterKey<Long> integer(String name) {
        return new ParameterKey<>(name, ParameterType.INTEGER);
    }

    /** An exact decimal. */
    public static ParameterKey<BigDecimal> decimal(String name) {
        return new ParameterKey<>(name, ParameterType.DECIMAL);
    }

    /** A window of the day. */
    public static ParameterKey<DayWindow> dayWindow(String name) {
        return new ParameterKey<>(name, ParameterType.DAY_WINDOW);
    }

    /** A day of the year. */
    public static ParameterKey<MonthDay> monthDay(String name) {
        return new ParameterKey<>(name, ParameterType.MONTH_DAY);
    }

    /** A list of words. */
    public static ParameterKey<List<String>> words(String name) {
        return new ParameterKey<>(name, ParameterType.WORDS);
    }

    // written out, here and in others that a first decision compares: a record's own costs tens of milliseconds to link

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ParameterKey<?> key && name.equals(key.name) && type.equals(key.type);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
