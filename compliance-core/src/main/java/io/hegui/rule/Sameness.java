package io.hegui.rule;

import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether no rule could tell two facts apart. Stricter than {@code equals}: two numbers that are written differently are
 * equal, but a rule may show their texts. What it doesn't know is the same only when it is the same object. Stateless.
 */
final class Sameness {

    private Sameness() {}

    static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one == other) {
            return true;
        }
        if (one == null || other == null || one.getClass() != other.getClass()) {
            return one instanceof List<?> list && other instanceof List<?> that && sameItems(list, that);
        }
        if (one instanceof PhoneNumber number) {
            return number.text().equals(((PhoneNumber) other).text()) && number.equals(other);
        }
        if (one instanceof Record) {
            return sameComponents(one, other);
        }
        if (one instanceof List<?> list) {
            return sameItems(list, (List<?>) other);
        }
        if (one instanceof Map<?, ?> map) {
            return sameEntries(map, (Map<?, ?>) other);
        }
        return isPlainValue(one) && one.equals(other);
    }

    /** Values of the platform whose equals tells all that can be told; collections are not among them. */
    private static boolean isPlainValue(Object value) {
        return value instanceof Moment
                || value instanceof String
                || (value instanceof Number && value.getClass().getName().startsWith("java."))
                || value instanceof Boolean
                || value.getClass().getPackageName().equals("java.time");
    }

    private static boolean sameItems(List<?> one, List<?> other) {
        if (one.size() != other.size()) {
            return false;
        }
        Iterator<?> others = other.iterator();
        for (Object item : one) {
            if (!same(item, others.next())) {
                return false;
            }
        }
        return true;
    }

    /** Order counts: a rule may show entries in it. */
    private static boolean sameEntries(Map<?, ?> one, Map<?, ?> other) {
        if (one.size() != other.size()) {
            return false;
        }
        Iterator<? extends Map.Entry<?, ?>> others = other.entrySet().iterator();
        for (Map.Entry<?, ?> entry : one.entrySet()) {
            Map.Entry<?, ?> that = others.next();
            if (!same(entry.getKey(), that.getKey()) || !same(entry.getValue(), that.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameComponents(Object one, Object other) {
        for (RecordComponent component : one.getClass().getRecordComponents()) {
            if (!same(value(component, one), value(component, other))) {
                return false;
            }
        }
        return true;
    }

    /** The value; for a record whose components can't be seen, an object that is the same as nothing. */
    private static @Nullable Object value(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            return new Object();
        }
    }
}
