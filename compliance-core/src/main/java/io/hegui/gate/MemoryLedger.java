package io.hegui.gate;

import io.hegui.model.PhoneNumber;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The calls of one number. Old ones are dropped when room is needed, so that nothing has to run in the background. Changed
 * under its own lock, held from {@link #enter} to {@link #close}; {@link #run} is read without it.
 */
final class MemoryLedger implements CallLedger {

    /** Calls that a new ledger has room for. */
    static final int FIRST_CAPACITY = 8;

    private final MemoryCounters store;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile CallRun run;
    private boolean retired;

    /** A ledger that is exact from a second on. */
    MemoryLedger(MemoryCounters store, long exactFrom) {
        this.store = store;
        this.run = CallRun.empty(FIRST_CAPACITY, exactFrom);
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

    /** The calls as they stand. */
    CallRun run() {
        return run;
    }

    /** Gives the ledger up; how many calls it had room for. */
    int retire() {
        retired = true;
        return run.capacity();
    }

    /** Start of the newest call; {@link Long#MIN_VALUE} when there is none. */
    long newest() {
        return run.newest();
    }

    @Override
    public int size() {
        return run.size();
    }

    @Override
    public long second(int index) {
        return run.second(index);
    }

    @Override
    public int firstFrom(long second) {
        return run.firstFrom(second);
    }

    @Override
    public int callsTo(PhoneNumber callee, int from, int to) {
        return run.callsTo(callee, from, to);
    }

    @Override
    public long exactFrom() {
        return run.exactFrom();
    }

    void forgetBefore(long second) {
        CallRun kept = run.from(second, FIRST_CAPACITY);
        store.giveRoom(run.capacity() - kept.capacity());
        run = kept.exactFrom(second);
    }

    @Override
    public boolean add(long second, PhoneNumber callee) {
        CallRun now = run;
        if (second < now.exactFrom()) {
            return true;
        }
        if (now.size() == now.capacity()) {
            CallRun kept = now.from(Math.max(now.newest(), second) - store.retainedSeconds(), FIRST_CAPACITY);
            store.giveRoom(now.capacity() - kept.capacity());
            run = kept;
            now = kept;
            if (second < now.exactFrom()) {
                return true;
            }
        }
        if (now.size() == now.capacity()) {
            int more = Math.max(FIRST_CAPACITY, now.size() >> 1);
            if (!store.reserveRoom(more, second)) {
                return false;
            }
            now = now.withCapacity(now.size() + more);
        }
        run = now.with(second, callee);
        return true;
    }

    @Override
    public void remove(long second, PhoneNumber callee) {
        run = run.without(second, callee);
    }

    @Override
    public void close() {
        lock.unlock();
    }
}
