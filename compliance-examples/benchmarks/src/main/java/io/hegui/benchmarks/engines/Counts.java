package io.hegui.benchmarks.engines;

import java.util.EnumMap;
import java.util.Map;

/**
 * What each rule counted: the records that fail; for the connect rate the connected calls, for the gaps their days. For
 * one thread at a time.
 */
@SuppressWarnings("EnumOrdinal") // arrays by ordinal, never stored
public final class Counts {

    private static final Check[] CHECKS = Check.values();

    private final long[] counts = new long[CHECKS.length];

    /** Counts one more. */
    public void add(Check check) {
        counts[check.ordinal()]++;
    }

    /** Counts so many more. */
    public void add(Check check, long more) {
        counts[check.ordinal()] += more;
    }

    /** What was counted. */
    public long get(Check check) {
        return counts[check.ordinal()];
    }

    /** All counts of the rules that one call decides, or of all rules. */
    public Map<Check, Long> toMap(boolean singleOnly) {
        Map<Check, Long> map = new EnumMap<>(Check.class);
        for (Check check : CHECKS) {
            if (check.single() || !singleOnly) {
                map.put(check, get(check));
            }
        }
        return map;
    }

    @Override
    public String toString() {
        return toMap(false).toString();
    }
}
