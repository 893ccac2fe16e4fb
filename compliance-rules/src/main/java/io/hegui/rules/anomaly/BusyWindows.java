package io.hegui.rules.anomaly;

import io.hegui.model.Moment;
import io.hegui.rule.CallLimit;
import io.hegui.rule.TopExamples;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The windows [t, t + length) of one caller that begin at a call and hold more calls than permitted. Every call in any of
 * them is affected. Exact to the second; calls of one second all belong to the windows that begin or end there.
 */
final class BusyWindows {

    /** The days of a window's first and last call, since 1970-01-01. */
    private record Days(int first, int last) {}

    /** The fullest window that begins on a day. */
    record Window(long start, long seconds, int calls) {

        boolean holds(long second) {
            return second >= start && second - start < seconds;
        }
    }

    private static final int SHOWN = TopExamples.LIMIT;

    private final long[] firstAffected = new long[SHOWN];
    private final Set<Days> days = new LinkedHashSet<>();
    private final Map<Integer, Window> byDay = new TreeMap<>();
    private long affected;
    private int worst;
    private long worstStart;

    /**
     * Looks at all windows.
     *
     * @param starts start seconds, the earliest first
     * @param limit how long windows are, and how many calls they may hold
     */
    BusyWindows(long[] starts, CallLimit limit) {
        int end = 0;
        int marked = 0;
        for (int i = 0; i < starts.length; i++) {
            if (i > 0 && starts[i] == starts[i - 1]) {
                continue;
            }
            int day = CallDays.of(starts[i]);
            long length = limit.windowSeconds(day);
            end = Math.max(end, i);
            while (end < starts.length && starts[end] - starts[i] < length) {
                end++;
            }
            while (starts[end - 1] - starts[i] >= length) {
                end--;
            }
            if (limit.exceededBy(end - i, day)) {
                days.add(new Days(day, CallDays.of(starts[end - 1])));
                for (marked = Math.max(marked, i); marked < end; marked++) {
                    mark(starts[marked]);
                }
                Window fullest = byDay.get(day);
                if (fullest == null || end - i > fullest.calls) {
                    byDay.put(day, new Window(starts[i], length, end - i));
                }
                if (end - i > worst) {
                    worst = end - i;
                    worstStart = starts[i];
                }
            }
        }
    }

    private void mark(long second) {
        if (affected < SHOWN) {
            firstAffected[(int) affected] = second;
        }
        affected++;
    }

    /** Calls in at least one such window; 0 when there is no window. */
    long affected() {
        return affected;
    }

    /** Whether a call of that second is among the first 20 affected ones, or starts with the last of them. */
    boolean shows(long second) {
        return Arrays.binarySearch(firstAffected, 0, (int) Math.min(affected, SHOWN), second) >= 0;
    }

    /** How the windows stand by the firm's records: as the worst of them, the earliest of several. */
    Standing standing(FirmRecords records) {
        Standing standing = Standing.COMPLETE;
        for (Days touched : days) {
            standing = standing.orWorse(records.on(touched.first, touched.last));
        }
        return standing;
    }

    /** The fullest window of every day on which one begins, the earliest of several; days since 1970-01-01, in order. */
    Map<Integer, Window> byDay() {
        return byDay;
    }

    /** How the windows that begin on a day stand by the firm's records. */
    Standing standing(FirmRecords records, int day) {
        Standing standing = Standing.COMPLETE;
        for (Days touched : days) {
            if (touched.first == day) {
                standing = standing.orWorse(records.on(touched.first, touched.last));
            }
        }
        return standing;
    }

    /** Calls in the fullest window. */
    int worst() {
        return worst;
    }

    /** First second of the fullest window, the earliest of several. */
    Moment worstStart() {
        return Moment.ofLocalSecond(worstStart, Moment.Precision.SECOND);
    }
}
