package io.hegui.rules.anomaly;

import io.hegui.model.PhoneNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Telephone numbers as longs, one to one for any text. For one thread at a time. */
final class NumberKeys {

    private final Map<String, Integer> otherIndex = new HashMap<>();
    private final List<String> others = new ArrayList<>();

    /** The key of a number; 0 for none. */
    long keyOf(@Nullable PhoneNumber number) {
        return number == null ? 0 : number.key() != 0 ? number.key() : otherKey(number.normalized());
    }

    /** The normalized text behind a negative key. */
    String other(long key) {
        return others.get((int) -key - 1);
    }

    /** The key of a normalized text that has none by itself. */
    long otherKey(String normalized) {
        Integer known = otherIndex.get(normalized);
        if (known == null) {
            others.add(normalized);
            known = others.size();
            otherIndex.put(normalized, known);
        }
        return -known;
    }

    /** What turns a key of another table into one of this. */
    LongUnaryOperator translating(NumberKeys other) {
        return key -> key >= 0 ? key : otherKey(other.other(key));
    }
}
