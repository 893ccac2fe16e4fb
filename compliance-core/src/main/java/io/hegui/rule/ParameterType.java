package io.hegui.rule;

import io.hegui.calendar.DayWindow;
import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The type of a parameter's value. Immutable and thread-safe.
 *
 * @param name name as in parameter files
 * @param type Java class of a value
 * @param <T> Java type of a value
 */
public record ParameterType<T>(String name, Class<T> type) {

    /** A whole number. */
    public static final ParameterType<Long> INTEGER = new ParameterType<>("integer", Long.class);

    /** An exact decimal: a share, a factor, a number of seconds. */
    public static final ParameterType<BigDecimal> DECIMAL = new ParameterType<>("decimal", BigDecimal.class);

    /** A window of the day, {@code HH:mm/HH:mm}, half-open. */
    public static final ParameterType<DayWindow> DAY_WINDOW = new ParameterType<>("dayWindow", DayWindow.class);

    /** A day of the year, {@code --MM-dd}. */
    public static final ParameterType<MonthDay> MONTH_DAY = new ParameterType<>("monthDay", MonthDay.class);

    /** A list of words. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static final ParameterType<List<String>> WORDS =
            new ParameterType<>("words", (Class<List<String>>) (Class) List.class);

    /** All types. */
    public static List<ParameterType<?>> all() {
        return List.of(INTEGER, DECIMAL, DAY_WINDOW, MONTH_DAY, WORDS);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ParameterType<?> that && name.equals(that.name) && type.equals(that.type);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
