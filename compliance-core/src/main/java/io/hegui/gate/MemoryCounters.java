package io.hegui.gate;

import io.hegui.calendar.LocalSeconds;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.RuleId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Counters in memory: a ledger with a lock of its own for each number, so that diallers of different numbers don't meet;
 * who only asks takes no lock and writes nothing, so that answers grow with the cores.
 * Bounded by the calls that it has room for; when it is full, ledgers whose calls are all too old to count are given up,
 * and when that doesn't help, no further call can be reserved. It expires by the times of the calls, not by a clock or a
 * thread. {@link CounterSnapshot} carries it over a restart. Thread-safe.
 */
public final class MemoryCounters implements CounterStore {

    /** Room for so many calls by default: 64 MB when it is all used. */
    public static final long DEFAULT_ROOM = 4_000_000;

    private static final long RETAINED = 4L * LocalSeconds.DAY;
    private static final long SWEEP_EVERY = 60;

    private record Year(RuleId rule, int year) {}

    private final long room;
    private final AtomicLong used = new AtomicLong();
    private final ReentrantLock sweeping = new ReentrantLock();
    private long sweptAt = Long.MIN_VALUE;

    /** The calls of a number without ledger; null before any were given up. */
    private volatile @Nullable CallRun forgotten;

    private final Map<PhoneNumber, MemoryLedger> byCaller = new ConcurrentHashMap<>();
    private final Map<Year, MemoryShare> shares = new ConcurrentHashMap<>();

    private MemoryCounters(long room) {
        this.room = room;
    }

    /** Counters with the default room. */
    public static MemoryCounters create() {
        return new MemoryCounters(DEFAULT_ROOM);
    }

    /**
     * Counters with room for so many calls of the last four days.
     *
     * @param calls 1 or more
     * @throws IllegalArgumentException when it is less
     */
    public static MemoryCounters withRoomFor(long calls) {
        if (calls < 1) {
            throw new IllegalArgumentException("room is for " + calls + " calls, expected 1 or more");
        }
        return new MemoryCounters(calls);
    }

    @Override
    public long retainedSeconds() {
        return RETAINED;
    }

    @Override
    public @Nullable CallRun history(PhoneNumber caller) {
        MemoryLedger ledger = byCaller.get(caller);
        return ledger == null ? forgotten : ledger.run();
    }

    @Override
    public @Nullable MemoryLedger find(PhoneNumber caller) {
        for (MemoryLedger ledger = byCaller.get(caller); ledger != null; ledger = byCaller.get(caller)) {
            if (ledger.enter()) {
                return ledger;
            }
        }
        return null;
    }

    @Override
    public @Nullable MemoryLedger open(PhoneNumber caller, long second) {
        while (true) {
            MemoryLedger ledger = getOrCreate(caller);
            if (ledger == null) {
                makeRoom(second);
                ledger = getOrCreate(caller);
            }
            if (ledger == null || ledger.enter()) {
                return ledger;
            }
        }
    }

    /** One ledger for a number, and room for it, whoever comes at the same time; null when there is no room. */
    private @Nullable MemoryLedger getOrCreate(PhoneNumber caller) {
        MemoryLedger known = byCaller.get(caller);
        return known != null
                ? known
                : byCaller.computeIfAbsent(
                        caller, c -> take(MemoryLedger.FIRST_CAPACITY) ? new MemoryLedger(this, exactFrom()) : null);
    }

    private long exactFrom() {
        CallRun none = forgotten;
        return none == null ? Long.MIN_VALUE : none.exactFrom();
    }

    @Override
    public ShareCounter share(RuleId rule, int year) {
        return shares.computeIfAbsent(new Year(rule, year), key -> new MemoryShare());
    }

    /** How many numbers have a ledger. */
    public int numbers() {
        return byCaller.size();
    }

    /** How many calls there is room for at present, used or not; never more than the bound. */
    public long roomTaken() {
        return used.get();
    }

    boolean reserveRoom(int calls, long second) {
        if (take(calls)) {
            return true;
        }
        makeRoom(second);
        return take(calls);
    }

    /**
     * Gives up what is too old, at most once a minute. Who comes meanwhile waits, and finds what it freed. Ledgers are only
     * tried, so that who holds one may wait here.
     */
    private void makeRoom(long second) {
        sweeping.lock();
        try {
            if (sweptAt == Long.MIN_VALUE || Math.abs(second - sweptAt) >= SWEEP_EVERY) {
                sweptAt = second;
                sweep(second - RETAINED);
            }
        } finally {
            sweeping.unlock();
        }
    }

    private boolean take(int calls) {
        long now = used.get();
        while (now + calls <= room) {
            if (used.compareAndSet(now, now + calls)) {
                return true;
            }
            now = used.get();
        }
        return false;
    }

    void giveRoom(int calls) {
        used.addAndGet(-calls);
    }

    /** Gives up ledgers without a call at or after a second; one in use is left alone. */
    private void sweep(long before) {
        forgotten = CallRun.empty(0, Math.max(exactFrom(), before));
        byCaller.forEach((caller, ledger) -> {
            if (ledger.tryEnter()) {
                try {
                    if (ledger.newest() < before) {
                        giveRoom(ledger.retire());
                        byCaller.remove(caller, ledger);
                    }
                } finally {
                    ledger.close();
                }
            }
        });
    }

    /** Visits the ledgers, each locked meanwhile. */
    void forEachLedger(BiConsumer<PhoneNumber, MemoryLedger> visitor) {
        byCaller.forEach((caller, ledger) -> {
            if (ledger.enter()) {
                try {
                    visitor.accept(caller, ledger);
                } finally {
                    ledger.close();
                }
            }
        });
    }

    /** Visits the share counters. */
    void forEachShare(ShareVisitor visitor) {
        shares.forEach((key, share) -> visitor.visit(key.rule, key.year, share));
    }

    /** Visits share counters. */
    @FunctionalInterface
    interface ShareVisitor {
        void visit(RuleId rule, int year, MemoryShare share);
    }
}
