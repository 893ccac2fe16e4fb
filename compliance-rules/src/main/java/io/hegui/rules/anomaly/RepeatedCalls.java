package io.hegui.rules.anomaly;

import io.hegui.rule.CallLimit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The days on which one caller called one callee more often than permitted. Only days with more calls in all than
 * permitted are looked at call by call.
 */
final class RepeatedCalls {

    /** The calls of one day to one callee. */
    private record Pair(int day, long callee) {}

    /** The callees of one day's calls. */
    private static final class Day {
        final long[] callees;
        int size;

        Day(int calls) {
            callees = new long[calls];
        }
    }

    private final Set<Pair> repeated = new HashSet<>();
    private final TreeMap<Integer, Integer> worstByDay = new TreeMap<>();
    private long affected;
    private int worst;
    private int worstDay;

    /** Looks at all calls of a caller; {@code limit} is what one callee may be called on a day, inclusive. */
    RepeatedCalls(CallList calls, CallLimit limit) {
        Map<Integer, Day> busy = new HashMap<>();
        CallDays.forEach(calls.sortedSeconds(), (day, count) -> {
            if (limit.exceededBy(count, day)) {
                busy.put(day, new Day(count));
            }
        });
        if (busy.isEmpty()) {
            return;
        }
        calls.forEach((second, callee, id) -> {
            Day day = busy.get(CallDays.of(second));
            if (day != null && callee != 0) {
                day.callees[day.size++] = callee;
            }
        });
        busy.forEach((day, called) -> look(day, called, limit));
    }

    private void look(int day, Day called, CallLimit limit) {
        Arrays.sort(called.callees, 0, called.size);
        int begin = 0;
        for (int i = 1; i <= called.size; i++) {
            if (i == called.size || called.callees[i] != called.callees[begin]) {
                if (limit.exceededBy(i - begin, day)) {
                    take(day, called.callees[begin], i - begin);
                }
                begin = i;
            }
        }
    }

    private void take(int day, long callee, int calls) {
        repeated.add(new Pair(day, callee));
        worstByDay.merge(day, calls, Math::max);
        affected += calls;
        if (calls > worst || (calls == worst && day < worstDay)) {
            worst = calls;
            worstDay = day;
        }
    }

    /** Whether a call is one of the repeated ones. */
    boolean includes(long second, long callee) {
        return repeated.contains(new Pair(CallDays.of(second), callee));
    }

    /** The days, since 1970-01-01, the earliest first. */
    Set<Integer> days() {
        return worstByDay.keySet();
    }

    /** Most calls to one callee by day, since 1970-01-01, the earliest first. */
    Map<Integer, Integer> worstByDay() {
        return worstByDay;
    }

    /** Calls to callees that were called too often on that day. */
    long affected() {
        return affected;
    }

    /** Most calls to one callee on one day. */
    int worst() {
        return worst;
    }

    /** The day of the most calls, the earliest of several. */
    int worstDay() {
        return worstDay;
    }
}
