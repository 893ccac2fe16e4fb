package io.hegui.rules.marketing;

import io.hegui.model.DoNotCallEntry;
import io.hegui.model.InspectionPackage;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.Derived;
import io.hegui.rule.DoNotCallBook;
import io.hegui.rule.Facts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 禁呼名单: since when each number must not be called. A long list is held in primitive arrays, at 12 bytes a slot.
 * Immutable and thread-safe.
 */
public final class DoNotCallList implements DoNotCallBook {

    /** Derived once an audit; null when no list was supplied is the rule's matter, here it is empty. */
    public static final Derived<DoNotCallList> INDEX =
            Derived.of(facts -> new DoNotCallList(facts.section(InspectionPackage::doNotCall)));

    private final long[] keys;
    private final int[] sinceDays;
    private final Map<String, Integer> others = new HashMap<>();

    private DoNotCallList(@Nullable List<DoNotCallEntry> entries) {
        List<DoNotCallEntry> listed = entries == null ? List.of() : entries;
        int capacity = Integer.highestOneBit(Math.max(8, listed.size())) * 4;
        keys = new long[capacity];
        sinceDays = new int[capacity];
        listed.forEach(this::add);
    }

    private void add(DoNotCallEntry entry) {
        PhoneNumber phone = entry.phone();
        if (phone == null) {
            return;
        }
        int since = entry.since() == null ? ALWAYS : (int) entry.since().toEpochDay();
        if (phone.key() == 0) {
            others.merge(phone.normalized(), since, Math::min);
            return;
        }
        int slot = slot(phone.key());
        sinceDays[slot] = keys[slot] == 0 ? since : Math.min(sinceDays[slot], since);
        keys[slot] = phone.key();
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    @Override
    public int since(PhoneNumber phone) {
        if (phone.key() == 0) {
            return others.getOrDefault(phone.normalized(), NEVER);
        }
        int slot = slot(phone.key());
        return keys[slot] == 0 ? NEVER : sinceDays[slot];
    }

    /** Whether the package supplies a list at all. */
    static boolean isSupplied(Facts facts) {
        return facts.section(InspectionPackage::doNotCall) != null;
    }
}
