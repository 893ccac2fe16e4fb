package io.hegui.gate;

import io.hegui.model.PhoneNumber;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The calls of one number at one moment, 16 bytes each, sorted by start. Immutable and thread-safe, so that it is read
 * without a lock. A later run may share the arrays: behind the last call of the longest run there is room, which is filled
 * before a longer run is published, and never written twice.
 */
final class CallRun implements CallHistory {

    private final long[] seconds;
    private final long[] callees;
    private final int size;
    private final long exactFrom;

    /** Numbers of callees that have no key. */
    private final Map<String, Integer> others;

    private CallRun(long[] seconds, long[] callees, int size, long exactFrom, Map<String, Integer> others) {
        this.seconds = seconds;
        this.callees = callees;
        this.size = size;
        this.exactFrom = exactFrom;
        this.others = others;
    }

    /** No calls, with room for some. */
    static CallRun empty(int capacity, long exactFrom) {
        return new CallRun(new long[capacity], new long[capacity], 0, exactFrom, Map.of());
    }

    /** How many calls there is room for. */
    int capacity() {
        return seconds.length;
    }

    /** Start of the newest call; {@link Long#MIN_VALUE} when there is none. */
    long newest() {
        return size == 0 ? Long.MIN_VALUE : seconds[size - 1];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public long second(int index) {
        return seconds[index];
    }

    @Override
    public int firstFrom(long second) {
        if (newest() < second) {
            return size;
        }
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (seconds[middle] < second) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public int callsTo(PhoneNumber callee, int from, int to) {
        long key = key(callee);
        int calls = 0;
        for (int i = from; i < to; i++) {
            calls += callees[i] == key ? 1 : 0;
        }
        return calls;
    }

    /** One to one for any number; 0 for one that was never called. */
    private long key(PhoneNumber number) {
        if (number.key() != 0) {
            return number.key();
        }
        Integer known = others.isEmpty() ? null : others.get(number.normalized());
        return known == null ? 0 : -known;
    }

    /** The number that a call went to. */
    PhoneNumber callee(int index) {
        long key = callees[index];
        if (key > 0) {
            return PhoneNumber.ofKey(key);
        }
        for (Map.Entry<String, Integer> other : others.entrySet()) {
            if (other.getValue() == -key) {
                return PhoneNumber.of(other.getKey());
            }
        }
        throw new IllegalStateException("a call without callee");
    }

    @Override
    public long exactFrom() {
        return exactFrom;
    }

    /** The same calls, exact only from a second on. */
    CallRun exactFrom(long second) {
        return new CallRun(seconds, callees, size, Math.max(exactFrom, second), others);
    }

    /** With room for so many calls. */
    CallRun withCapacity(int calls) {
        return new CallRun(Arrays.copyOf(seconds, calls), Arrays.copyOf(callees, calls), size, exactFrom, others);
    }

    /** With one more call, for which there must be room. Only the latest run may be asked, by one thread at a time. */
    CallRun with(long second, PhoneNumber callee) {
        if (key(callee) == 0) {
            Map<String, Integer> more = new HashMap<>(others);
            more.put(callee.normalized(), others.size() + 1);
            return new CallRun(seconds, callees, size, exactFrom, Map.copyOf(more)).with(second, callee);
        }
        int at = firstFrom(second + 1);
        if (at == size) {
            seconds[at] = second;
            callees[at] = key(callee);
            return new CallRun(seconds, callees, size + 1, exactFrom, others);
        }
        long[] starts = Arrays.copyOf(seconds, seconds.length);
        long[] called = Arrays.copyOf(callees, callees.length);
        System.arraycopy(starts, at, starts, at + 1, size - at);
        System.arraycopy(called, at, called, at + 1, size - at);
        starts[at] = second;
        called[at] = key(callee);
        return new CallRun(starts, called, size + 1, exactFrom, others);
    }

    /** Without a call of that start and callee; the same when there is none. */
    CallRun without(long second, PhoneNumber callee) {
        long key = key(callee);
        for (int i = firstFrom(second); i < size && seconds[i] == second; i++) {
            if (callees[i] == key) {
                long[] starts = Arrays.copyOf(seconds, seconds.length);
                long[] called = Arrays.copyOf(callees, callees.length);
                System.arraycopy(seconds, i + 1, starts, i, size - i - 1);
                System.arraycopy(callees, i + 1, called, i, size - i - 1);
                return new CallRun(starts, called, size - 1, exactFrom, others);
            }
        }
        return this;
    }

    /** Without the calls before a second, and with room for so many at least. */
    CallRun from(long second, int leastCapacity) {
        int old = firstFrom(second);
        if (old == 0) {
            return this;
        }
        int kept = size - old;
        int capacity = Math.min(seconds.length, Math.max(leastCapacity, 2 * kept));
        long[] starts = new long[capacity];
        long[] called = new long[capacity];
        System.arraycopy(seconds, old, starts, 0, kept);
        System.arraycopy(callees, old, called, 0, kept);
        return new CallRun(starts, called, kept, Math.max(exactFrom, second), kept == 0 ? Map.of() : others);
    }
}
