package io.hegui.gate;

import io.hegui.model.PhoneNumber;
import io.hegui.rule.RuleId;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Predicate;

/**
 * Carries counters over a restart. Calls that are only reserved are written as placed: after a restart nobody can say
 * what became of them, and a limit must not be overshot. The format is versioned. Stateless and thread-safe.
 */
public final class CounterSnapshot {

    private static final int MAGIC = 0x48474354;
    private static final int VERSION = 1;
    private static final long FIRST_SECOND = -62_167_219_200L;
    private static final long LAST_SECOND = 253_402_300_799L;
    private static final int END = 0;
    private static final int LEDGER = 1;
    private static final int SHARE = 2;

    private CounterSnapshot() {}

    /**
     * Writes all counters. May run while calls are decided: each number is written as it stands at one moment.
     *
     * @param out where to; it is flushed, not closed
     */
    public static void write(MemoryCounters counters, OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out));
        data.writeInt(MAGIC);
        data.writeInt(VERSION);
        IOException[] failure = new IOException[1];
        counters.forEachLedger((caller, ledger) -> {
            try {
                if (failure[0] == null) {
                    write(caller, ledger, data);
                }
            } catch (IOException e) {
                failure[0] = e;
            }
        });
        counters.forEachShare((rule, year, share) -> {
            try {
                if (failure[0] == null) {
                    data.writeByte(SHARE);
                    data.writeUTF(rule.value());
                    data.writeInt(year);
                    data.writeLong(share.population());
                    data.writeLong(share.affected());
                }
            } catch (IOException e) {
                failure[0] = e;
            }
        });
        if (failure[0] != null) {
            throw failure[0];
        }
        data.writeByte(END);
        data.flush();
    }

    private static void write(PhoneNumber caller, MemoryLedger ledger, DataOutputStream data) throws IOException {
        data.writeByte(LEDGER);
        data.writeUTF(caller.normalized());
        data.writeLong(ledger.exactFrom());
        data.writeInt(ledger.size());
        for (int i = 0; i < ledger.size(); i++) {
            data.writeLong(ledger.second(i));
            data.writeUTF(ledger.run().callee(i).normalized());
        }
    }

    /**
     * Adds what was written to counters, which should be new.
     *
     * @throws IOException when it can't be read, is no snapshot of this version, is cut off, or holds more calls than
     *     there is room for; the counters are then not to be used
     */
    public static void read(InputStream in, MemoryCounters counters) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(in));
        try {
            int magic = data.readInt();
            int version = data.readInt();
            if (magic != MAGIC || version != VERSION) {
                throw new IOException("counters: found another format or version, expected version " + VERSION);
            }
            for (int kind = data.readByte(); kind != END; kind = data.readByte()) {
                if (kind == LEDGER) {
                    readLedger(data, counters);
                } else if (kind == SHARE) {
                    ShareCounter share = counters.share(ruleId(data.readUTF()), data.readInt());
                    share.addPopulation(count(data.readLong()));
                    share.addAffected(count(data.readLong()));
                } else {
                    throw new IOException("counters: found a part of kind " + kind + ", expected 1 or 2");
                }
            }
        } catch (EOFException e) {
            throw new IOException("counters: found the end of the file, expected more: it is cut off", e);
        }
    }

    private static long count(long value) throws IOException {
        if (value < 0) {
            throw new IOException("counters: found a count of " + value + ", expected 0 or more");
        }
        return value;
    }

    private static RuleId ruleId(String text) throws IOException {
        try {
            return new RuleId(text);
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    "counters: found a text that is no rule id, expected one such as marketing/consent", e);
        }
    }

    private static void readLedger(DataInputStream data, MemoryCounters counters) throws IOException {
        PhoneNumber caller = PhoneNumber.of(data.readUTF());
        long exactFrom = data.readLong();
        if (exactFrom != Long.MIN_VALUE) {
            requirePlausible(exactFrom);
        }
        int calls = data.readInt();
        // one without calls, too, because it knows from when on it is exact
        with(counters, caller, Math.max(exactFrom, FIRST_SECOND), ledger -> {
            ledger.forgetBefore(exactFrom);
            return true;
        });
        for (int i = 0; i < calls; i++) {
            long second = requirePlausible(data.readLong());
            PhoneNumber callee = PhoneNumber.of(data.readUTF());
            with(counters, caller, second, ledger -> ledger.add(second, callee));
        }
    }

    private static void with(MemoryCounters counters, PhoneNumber caller, long second, Predicate<MemoryLedger> change)
            throws IOException {
        MemoryLedger ledger = counters.open(caller, second);
        if (ledger == null) {
            throw full();
        }
        try {
            if (!change.test(ledger)) {
                throw full();
            }
        } finally {
            ledger.close();
        }
    }

    private static long requirePlausible(long second) throws IOException {
        if (second < FIRST_SECOND || second > LAST_SECOND) {
            throw new IOException("counters: found second " + second + ", expected one of the years 0 to 9999");
        }
        return second;
    }

    private static IOException full() {
        return new IOException("counters: found more calls than there is room for");
    }
}
