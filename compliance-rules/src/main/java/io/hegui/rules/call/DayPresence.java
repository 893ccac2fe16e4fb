package io.hegui.rules.call;

import io.hegui.model.CallRecord;
import io.hegui.rule.Accumulator;
import io.hegui.rule.AccumulatorType;
import io.hegui.rule.StateIn;
import io.hegui.rule.StateOut;
import java.time.LocalDate;
import java.util.BitSet;

/**
 * On which days of the reporting year calls started, a bit a day, and whether there was any call at all. For one thread
 * at a time.
 */
final class DayPresence implements Accumulator<DayPresence> {

    static final AccumulatorType<DayPresence> TYPE = new AccumulatorType<>(
            "day-presence",
            DayPresence.class,
            facts -> new DayPresence(
                    facts.yearStart().toEpochDay(), facts.yearEnd().toEpochDay()));

    private final long first;
    private final long last;
    private final BitSet days = new BitSet(366);
    private boolean anyCall;

    DayPresence(long firstEpochDay, long lastEpochDay) {
        this.first = firstEpochDay;
        this.last = lastEpochDay;
    }

    @Override
    public void accept(CallRecord call) {
        anyCall = true;
        if (call.startedAt() != null) {
            int day = call.startedAt().epochDay();
            if (day >= first && day <= last) {
                days.set((int) (day - first));
            }
        }
    }

    @Override
    public void merge(DayPresence other) {
        days.or(other.days);
        anyCall |= other.anyCall;
    }

    @Override
    public void write(StateOut out) {
        out.flag(anyCall);
        out.bits(days);
    }

    @Override
    public void read(StateIn in) {
        anyCall |= in.flag();
        days.or(in.bits());
    }

    /** Whether no call came, on whatever day. */
    boolean isEmpty() {
        return !anyCall;
    }

    /** The first day from {@code day} on, within the year, with a call; the day after the year when there is none. */
    LocalDate nextWithCall(LocalDate day) {
        int found = days.nextSetBit((int) (day.toEpochDay() - first));
        return LocalDate.ofEpochDay(found < 0 ? last + 1 : first + found);
    }

    /** The first day from {@code day} on, within the year, without a call. */
    LocalDate nextWithoutCall(LocalDate day) {
        return LocalDate.ofEpochDay(first + days.nextClearBit((int) (day.toEpochDay() - first)));
    }
}
