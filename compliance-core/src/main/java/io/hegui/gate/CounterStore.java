package io.hegui.gate;

import io.hegui.model.PhoneNumber;
import io.hegui.rule.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the calls that limits count. {@link MemoryCounters} is the default; a host that dials from several processes can
 * bring one that they share. Implementations are thread-safe and hand a ledger to one thread at a time.
 */
public interface CounterStore {

    /** How long calls are kept at least, in seconds before the newest one of their number. */
    long retainedSeconds();

    /** The calls of a number as they stand at this moment, to look at; null when it has none. */
    @Nullable
    CallHistory history(PhoneNumber caller);

    /** The calls of a number, to change them; null when it has none. */
    @Nullable
    CallLedger find(PhoneNumber caller);

    /** The calls of a number, to count one more that starts about that second; null when the store is full. */
    @Nullable
    CallLedger open(PhoneNumber caller, long second);

    /** The counts of a rule that permits a share of a year's calls. */
    ShareCounter share(RuleId rule, int year);
}
