package io.hegui.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Seconds since 1970 as ints other than 0, one to one: from 1956 to 2092 as they are, and the first different ones beyond,
 * such as the end of the year 9999, by number. Filled by one thread, then immutable and thread-safe.
 */
public final class SecondCodes {

    /** Code of an absent second. */
    public static final int ABSENT = 0;

    private static final long BASE = 54L * 365 * 86_400;
    private static final int MOST = 1_000;
    private static final int FIRST = Integer.MAX_VALUE - MOST;

    private final List<Long> seconds = new ArrayList<>();
    private final Map<Long, Integer> numbers = new HashMap<>();

    /** Whether a second has a code; a far one gets one if there is any left. */
    public boolean fits(long second) {
        if (isNear(second) || numbers.containsKey(second)) {
            return true;
        }
        if (seconds.size() == MOST) {
            return false;
        }
        numbers.put(second, seconds.size());
        seconds.add(second);
        return true;
    }

    /** Whether all far seconds of another have codes here; they get them then. */
    public boolean fitsAll(SecondCodes more) {
        long unknown = more.seconds.stream()
                .filter(second -> !numbers.containsKey(second))
                .count();
        if (seconds.size() + unknown > MOST) {
            return false;
        }
        more.seconds.forEach(this::fits);
        return true;
    }

    private static boolean isNear(long second) {
        return second > BASE + Integer.MIN_VALUE && second < BASE + FIRST - 1;
    }

    /** The code of a second that fits. */
    public int code(long second) {
        if (!isNear(second)) {
            return FIRST + numbers.getOrDefault(second, 0);
        }
        int code = (int) (second - BASE);
        return code < 0 ? code : code + 1;
    }

    /** The code here of what is a code there, or {@link #ABSENT}, and fits. */
    public int code(SecondCodes from, int code) {
        return code >= FIRST ? code(from.second(code)) : code;
    }

    /** The second of a code other than {@link #ABSENT}. */
    public long second(int code) {
        return code >= FIRST ? seconds.get(code - FIRST) : BASE + (code < 0 ? code : code - 1);
    }
}
