package io.hegui.gate;

import io.hegui.model.PhoneNumber;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one number, 16 bytes each, sorted by start. Old ones are dropped when room is needed, so that nothing has
 * to run in the background. Guarded by its own lock, held from {@link #enter} to {@link #close}.
 */
final class MemoryLedger implements CallLedger {

    /** Calls that a new ledger has room for. */
    static final int FIRST_CAPACITY = 8;

    private final MemoryCounters store;
    private final ReentrantLock lock = new ReentrantLock();
    private long[] seconds = new long[FIRST_CAPACITY];
    private long[] callees = new long[FIRST_CAPACITY];
    private int size;
    private long exactFrom;
    private @Nullable Map<String, Integer> others;
    private boolean retired;

    /** A ledger that is exact from a second on. */
    MemoryLedger(MemoryCounters store, long exactFrom) {
        this.store = store;
        this.exactFrom = exactFrom;
    }

    /** Takes the lock; false when the ledger was given up meanwhile, and the lock is not held then. */
    boolean enter() {
        lock.lock();
        if (retired) {
            lock.unlock();
            return false;
        }
        return true;
    }

    /** As {@link #enter}, but does not wait. */
    boolean tryEnter() {
        if (!lock.tryLock()) {
            return false;
        }
        if (retired) {
            lock.unlock();
            return false;
        }
        return true;
    }

    /** Gives the ledger up; how many calls it had room for. */
    int retire() {
        retired = true;
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
        long key = key(callee, false);
        int calls = 0;
        for (int i = from; i < to; i++) {
            calls += callees[i] == key ? 1 : 0;
        }
        return calls;
    }

    /** One to one for any number; 0 for one that was never called and is not to be noted. */
    private long key(PhoneNumber number, boolean note) {
        if (number.key() != 0) {
            return number.key();
        }
        if (others == null) {
            if (!note) {
                return 0;
            }
            others = new HashMap<>();
        }
        String text = number.normalized();
        Integer known = others.get(text);
        if (known == null && note) {
            known = others.size() + 1;
            others.put(text, known);
        }
        return known == null ? 0 : -known;
    }

    /** The number behind a key of this ledger. */
    PhoneNumber callee(int index) {
        long key = callees[index];
        if (key > 0) {
            return PhoneNumber.ofKey(key);
        }
        if (others != null) {
            for (Map.Entry<String, Integer> other : others.entrySet()) {
                if (other.getValue() == -key) {
                    return PhoneNumber.of(other.getKey());
                }
            }
        }
        throw new IllegalStateException("a call without callee");
    }

    @Override
    public long exactFrom() {
        return exactFrom;
    }

    void forgetBefore(long second) {
        exactFrom = Math.max(exactFrom, second);
    }

    @Override
    public boolean add(long second, PhoneNumber callee) {
        if (second < exactFrom) {
            return true;
        }
        if (size == seconds.length) {
            drop(Math.max(newest(), second) - store.retainedSeconds());
            if (second < exactFrom) {
                return true;
            }
        }
        if (size == seconds.length) {
            int more = Math.max(FIRST_CAPACITY, size >> 1);
            if (!store.reserveRoom(more, second)) {
                return false;
            }
            seconds = Arrays.copyOf(seconds, size + more);
            callees = Arrays.copyOf(callees, size + more);
        }
        int at = firstFrom(second + 1);
        System.arraycopy(seconds, at, seconds, at + 1, size - at);
        System.arraycopy(callees, at, callees, at + 1, size - at);
        seconds[at] = second;
        callees[at] = key(callee, true);
        size++;
        return true;
    }

    private void drop(long before) {
        int old = firstFrom(before);
        if (old == 0) {
            return;
        }
        exactFrom = Math.max(exactFrom, before);
        size -= old;
        System.arraycopy(seconds, old, seconds, 0, size);
        System.arraycopy(callees, old, callees, 0, size);
        if (size == 0) {
            others = null;
        }
        int spare = seconds.length - Math.max(FIRST_CAPACITY, 2 * size);
        if (spare > 0) {
            seconds = Arrays.copyOf(seconds, seconds.length - spare);
            callees = Arrays.copyOf(callees, callees.length - spare);
            store.giveRoom(spare);
        }
    }

    @Override
    public void remove(long second, PhoneNumber callee) {
        long key = key(callee, false);
        for (int i = firstFrom(second); i < size && seconds[i] == second; i++) {
            if (callees[i] == key) {
                size--;
                System.arraycopy(seconds, i + 1, seconds, i, size - i);
                System.arraycopy(callees, i + 1, callees, i, size - i);
                return;
            }
        }
    }

    @Override
    public void close() {
        lock.unlock();
    }
}
