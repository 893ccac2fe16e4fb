package io.hegui.rule;

import io.hegui.model.PhoneNumber;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;

/** Counts by telephone number, exact for any text; 12 bytes a slot for numbers of digits. For one thread at a time. */
public final class PhoneCounts {

    private final LongCounts packed = new LongCounts();
    private final Map<String, Integer> others = new TreeMap<>();

    /** Counts one more of a number. */
    public void add(PhoneNumber number) {
        if (number.key() != 0) {
            packed.add(number.key(), 1);
        } else {
            others.merge(number.normalized(), 1, Math::addExact);
        }
    }

    /** How often a number was counted. */
    public int get(PhoneNumber number) {
        return number.key() != 0 ? packed.get(number.key()) : others.getOrDefault(number.normalized(), 0);
    }

    /** Number of distinct numbers. */
    public int distinct() {
        return packed.size() + others.size();
    }

    /** Adds all counts of another. */
    public void merge(PhoneCounts other) {
        packed.merge(other.packed);
        other.others.forEach((number, count) -> others.merge(number, count, Math::addExact));
    }

    /** Visits all numbers in no particular order. */
    public void forEach(ObjIntConsumer<PhoneNumber> visitor) {
        packed.forEach((key, count) -> visitor.accept(PhoneNumber.ofKey(key), count));
        others.forEach((number, count) -> visitor.accept(PhoneNumber.of(number), count));
    }
}
