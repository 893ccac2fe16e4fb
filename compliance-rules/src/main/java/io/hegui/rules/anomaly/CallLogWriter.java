package io.hegui.rules.anomaly;

import io.hegui.model.PhoneNumber;
import io.hegui.rule.StateOut;
import io.hegui.rules.text.IdCodes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes calls by caller: first the callees and the beginnings of ids, each once; then caller by caller the calls in their
 * order, as distances from the call before. About 10 bytes a call. For one thread, once.
 */
final class CallLogWriter {

    /** One call, ready to be sorted: ids are split into what stands before the trailing digits, and those. */
    private record Call(long second, int callee, int prefix, int digits, long number) {}

    private static final Comparator<Call> ORDER = Comparator.comparingLong(Call::second)
            .thenComparingInt(Call::callee)
            .thenComparingInt(Call::prefix)
            .thenComparingInt(Call::digits)
            .thenComparingLong(Call::number);

    private final NumberKeys callees;
    private final CallIds ids;
    private final StateOut out;
    private final Map<String, Integer> prefixes = new TreeMap<>();
    private final Map<String, Integer> otherCallees = new HashMap<>();
    private long[] calleeKeys = {};
    private long lastNumber;

    CallLogWriter(NumberKeys callees, CallIds ids, StateOut out) {
        this.callees = callees;
        this.ids = ids;
        this.out = out;
    }

    void write(Map<PhoneNumber, CallList> byCaller) {
        writeCallees(byCaller);
        writePrefixes(byCaller);
        Map<String, CallList> sorted = new TreeMap<>();
        byCaller.forEach((caller, calls) -> sorted.put(caller.normalized(), calls));
        out.map(sorted, (rest, calls) -> writeCalls(calls));
    }

    private void writeCallees(Map<PhoneNumber, CallList> byCaller) {
        long[] keys =
                new long[byCaller.values().stream().mapToInt(CallList::size).sum()];
        int[] next = {0};
        TreeSet<String> others = new TreeSet<>();
        byCaller.values()
                .forEach(calls -> calls.forEach((second, callee, id) -> {
                    if (callee > 0) {
                        keys[next[0]++] = callee;
                    } else if (callee < 0) {
                        others.add(callees.other(callee));
                    }
                }));
        calleeKeys = distinct(keys, next[0]);
        out.sorted(calleeKeys);
        out.unsigned(others.size());
        for (String other : others) {
            otherCallees.put(other, calleeKeys.length + otherCallees.size() + 1);
            out.text(other);
        }
    }

    private static long[] distinct(long[] keys, int size) {
        Arrays.sort(keys, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || keys[i] != keys[i - 1]) {
                keys[kept++] = keys[i];
            }
        }
        return Arrays.copyOf(keys, kept);
    }

    private void writePrefixes(Map<PhoneNumber, CallList> byCaller) {
        byCaller.values()
                .forEach(calls -> calls.forEach((second, callee, code) -> {
                    String id = ids.unpack(code);
                    if (id != null) {
                        prefixes.putIfAbsent(id.substring(0, IdCodes.split(id)), 0);
                    }
                }));
        out.map(prefixes, (rest, none) -> {});
        int[] next = {0};
        prefixes.replaceAll((prefix, none) -> ++next[0]);
    }

    private void writeCalls(CallList calls) {
        Call[] sorted = new Call[calls.size()];
        int[] next = {0};
        calls.forEach((second, callee, id) -> sorted[next[0]++] = call(second, place(callee), ids.unpack(id)));
        Arrays.sort(sorted, ORDER);
        out.unsigned(sorted.length);
        long second = 0;
        for (Call call : List.of(sorted)) {
            out.signed(call.second - second);
            second = call.second;
            out.unsigned(call.callee);
            out.unsigned(call.prefix * 16L + call.digits);
            if (call.digits > 0) {
                out.signed(call.number - lastNumber);
                lastNumber = call.number;
            }
        }
    }

    /** The place of a callee in the list written before, from 1; 0 for none. */
    private int place(long callee) {
        return callee == 0
                ? 0
                : callee > 0
                        ? Arrays.binarySearch(calleeKeys, callee) + 1
                        : Objects.requireNonNull(otherCallees.get(callees.other(callee)));
    }

    private Call call(long second, int callee, @Nullable String id) {
        if (id == null) {
            return new Call(second, callee, 0, 0, 0);
        }
        int split = IdCodes.split(id);
        long number = split == id.length() ? 0 : Long.parseLong(id, split, id.length(), 10);
        return new Call(
                second,
                callee,
                Objects.requireNonNull(prefixes.get(id.substring(0, split))),
                id.length() - split,
                number);
    }
}
