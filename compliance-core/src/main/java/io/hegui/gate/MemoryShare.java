package io.hegui.gate;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongPredicate;

/** A share counter in memory. The population, which every call touches, is striped; failing calls are few. */
final class MemoryShare implements ShareCounter {

    private final LongAdder population = new LongAdder();
    private final AtomicLong affected = new AtomicLong();

    @Override
    public long population() {
        return population.sum();
    }

    @Override
    public long affected() {
        return affected.get();
    }

    @Override
    public void addPopulation(long calls) {
        population.add(calls);
    }

    @Override
    public void addAffected(long calls) {
        affected.addAndGet(calls);
    }

    @Override
    public boolean tryAffected(LongPredicate test) {
        long now = affected.get();
        while (test.test(now + 1)) {
            if (affected.compareAndSet(now, now + 1)) {
                return true;
            }
            now = affected.get();
        }
        return false;
    }
}
