package io.hegui.rules.anomaly;

import io.hegui.model.CallRecord;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.Accumulator;
import io.hegui.rule.AccumulatorType;
import io.hegui.rule.Scope;
import io.hegui.rule.StateIn;
import io.hegui.rule.StateOut;
import io.hegui.rule.TopExamples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * 外呼台账: outbound calls by caller, each with its start, callee and id. Calls without caller or start are left out. Exact
 * in any order; an accumulator, so for one thread at a time.
 */
final class CallerLog implements Accumulator<CallerLog> {

    /** All outbound calls; the frequency rules share it. */
    static final AccumulatorType<CallerLog> OUTBOUND =
            new AccumulatorType<>("outbound-calls-by-caller", CallerLog.class, facts -> new CallerLog(call -> true));

    /** Tells calls of one caller apart. */
    @FunctionalInterface
    interface Selection {
        /** Whether a call is meant, by its second and the key of its callee. */
        boolean includes(long second, long callee);
    }

    private static final int PLACE_BITS = 12;
    private static final int PLACE_SHIFT = Long.SIZE - PLACE_BITS;

    private final Predicate<CallRecord> kept;
    private final Map<PhoneNumber, CallList> byCaller = new HashMap<>();
    private final long[] lastCallers = new long[1 << PLACE_BITS];
    private final @Nullable CallList[] lastLists = new CallList[1 << PLACE_BITS];
    private final NumberKeys callees = new NumberKeys();
    private final CallIds ids = new CallIds();
    private long population;
    private long withCallee;

    /** A log that counts all outbound calls and keeps those for which {@code kept} holds. */
    CallerLog(Predicate<CallRecord> kept) {
        this.kept = kept;
    }

    @Override
    public Scope scope() {
        return Scope.DIALLED;
    }

    @Override
    public void accept(CallRecord call) {
        if (!call.outbound() || call.caller() == null || call.startedAt() == null) {
            return;
        }
        population++;
        withCallee += call.callee() == null ? 0 : 1;
        if (kept.test(call)) {
            listOf(call.caller())
                    .add(call.startedAt().localSecond(), callees.keyOf(call.callee()), ids.pack(call.id()));
        }
    }

    @Override
    public void acceptAll(CallRecord[] calls, int size) {
        ids.prepare(calls, size);
        for (int i = 0; i < size; i++) {
            accept(calls[i]);
        }
    }

    private CallList listOf(PhoneNumber caller) {
        int place = (int) ((caller.key() * 0x9E3779B97F4A7C15L) >>> PLACE_SHIFT);
        CallList list = lastLists[place];
        if (list == null || caller.key() == 0 || lastCallers[place] != caller.key()) {
            list = byCaller.computeIfAbsent(caller, number -> new CallList());
            lastLists[place] = list;
            lastCallers[place] = caller.key();
        }
        return list;
    }

    @Override
    public void merge(CallerLog other) {
        population += other.population;
        withCallee += other.withCallee;
        LongUnaryOperator callee = callees.translating(other.callees);
        LongUnaryOperator id = ids.translating(other.ids);
        other.byCaller.forEach((caller, calls) ->
                byCaller.computeIfAbsent(caller, c -> new CallList()).addAll(calls, callee, id));
    }

    @Override
    public void write(StateOut out) {
        out.unsigned(population);
        out.unsigned(withCallee);
        new CallLogWriter(callees, ids, out).write(byCaller);
    }

    @Override
    public void read(StateIn in) {
        population += in.count();
        withCallee += in.count();
        new CallLogReader(callees, ids, in)
                .read(caller -> byCaller.computeIfAbsent(PhoneNumber.of(caller), c -> new CallList()));
    }

    /** Outbound calls with caller and start, kept or not. */
    long population() {
        return population;
    }

    /** Those of them with a callee. */
    long withCallee() {
        return withCallee;
    }

    /** Visits callers and their calls, in no particular order. */
    void forEach(BiConsumer<PhoneNumber, CallList> visitor) {
        byCaller.forEach(visitor);
    }

    /** The first 20 of a caller's selected calls, in (start, id) order. */
    List<String> examples(CallList calls, Selection selection) {
        TopExamples examples = new TopExamples();
        calls.forEach((second, callee, id) -> {
            if (selection.includes(second, callee)) {
                examples.add(second, ids.unpack(id));
            }
        });
        return examples.ids();
    }
}
