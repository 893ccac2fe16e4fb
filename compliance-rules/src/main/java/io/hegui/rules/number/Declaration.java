package io.hegui.rules.number;

import io.hegui.model.InspectionPackage;
import io.hegui.model.Moment;
import io.hegui.model.NumberResource;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.Derived;
import io.hegui.rule.Facts;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The declared numbers, by number, with the last day on which each may call. A number that is declared more than once
 * may call while any of its entries allows it. Immutable and thread-safe.
 */
final class Declaration {

    static final Derived<Declaration> DERIVED = Derived.of(Declaration::new);

    /** The index of a number that is not declared. */
    static final int NONE = -1;

    /** The last day of a number that may not call at all. */
    static final long NEVER = Long.MIN_VALUE;

    private final Map<PhoneNumber, Integer> indexes = new HashMap<>();

    /** Keys of the declared numbers that have one, 0 in an empty slot, and the indexes of these numbers. */
    private final long[] keys;

    private final int[] indexOfSlot;
    private final long[] lastDays;

    private Declaration(Facts facts) {
        List<NumberResource> numbers = facts.section(InspectionPackage::numbers);
        List<NumberResource> declared = numbers == null ? List.of() : numbers;
        lastDays = new long[declared.size()];
        Arrays.fill(lastDays, NEVER);
        for (NumberResource number : declared) {
            if (number.number() != null) {
                int index = indexes.computeIfAbsent(number.number(), n -> indexes.size());
                lastDays[index] = Math.max(lastDays[index], lastDay(number));
            }
        }
        keys = new long[Integer.highestOneBit(Math.max(4, indexes.size())) * 4];
        indexOfSlot = new int[keys.length];
        indexes.forEach((number, index) -> {
            if (number.key() != 0) {
                int slot = slot(number.key());
                keys[slot] = number.key();
                indexOfSlot[slot] = index;
            }
        });
    }

    private int slot(long key) {
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> Integer.SIZE) & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private static long lastDay(NumberResource number) {
        if (!Register.isInUse(number)) {
            return NEVER;
        }
        return number.validUntil() == null
                ? Long.MAX_VALUE
                : number.validUntil().toEpochDay();
    }

    /** Tells this declaration from others: a digest of its numbers and their places. */
    String mark() {
        CRC32 digest = new CRC32();
        String[] places = new String[indexes.size()];
        indexes.forEach((number, index) -> places[index] = number.normalized());
        for (String number : places) {
            digest.update(number.getBytes(StandardCharsets.UTF_8));
            digest.update('\n');
        }
        return places.length + "-" + Long.toHexString(digest.getValue());
    }

    /** The index of a number, {@link #NONE} when it is not declared. */
    int indexOf(PhoneNumber number) {
        if (number.key() != 0) {
            int slot = slot(number.key());
            return keys[slot] == 0 ? NONE : indexOfSlot[slot];
        }
        Integer index = indexes.get(number);
        return index == null ? NONE : index;
    }

    /** Whether a number may call at that time; without a time, whether it may call at all. */
    boolean covers(PhoneNumber caller, @Nullable Moment at) {
        return covers(indexOf(caller), at);
    }

    /** As {@link #covers(PhoneNumber, Moment)}, by the index of the number. */
    boolean covers(int index, @Nullable Moment at) {
        return index != NONE && lastDays[index] != NEVER && (at == null || at.epochDay() <= lastDays[index]);
    }

    /** The last day on which a number may call, since 1970-01-01; {@link #NEVER} when it may not call at all. */
    long lastDay(PhoneNumber caller) {
        int index = indexOf(caller);
        return index == NONE ? NEVER : lastDays[index];
    }
}
