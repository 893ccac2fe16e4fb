package io.hegui.gate;

import io.hegui.calendar.LocalSeconds;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.RuleId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Counters in memory: a ledger with a lock of its own for each number, so that diallers of different numbers don't meet.
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
    private final AtomicLong sweptAt = new AtomicLong(Long.MIN_VALUE);
    private volatile long forgottenBefore = Long.MIN_VALUE;
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
            MemoryLedger ledger = byCaller.get(caller);
            if (ledger == null) {
                if (!reserveRoom(MemoryLedger.FIRST_CAPACITY, second)) {
                    return null;
                }
                ledger = new MemoryLedger(this, forgottenBefore);
                MemoryLedger other = byCaller.putIfAbsent(caller, ledger);
                if (other != null) {
                    giveRoom(MemoryLedger.FIRST_CAPACITY);
                    ledger = other;
                }
            }
            if (ledger.enter()) {
                return ledger;
            }
        }
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
        long last = sweptAt.get();
        boolean due = last == Long.MIN_VALUE || Math.abs(second - last) >= SWEEP_EVERY;
        if (due && sweptAt.compareAndSet(last, second)) {
            sweep(second - RETAINED);
        }
        return take(calls);
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
        forgottenBefore = before;
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
