package io.hegui.rules.anomaly;

import io.hegui.model.PhoneNumber;
import io.hegui.rule.StateError;
import io.hegui.rule.StateIn;
import io.hegui.rules.text.IdCodes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads what {@link CallLogWriter} wrote. For one thread, once. */
final class CallLogReader {

    private final NumberKeys callees;
    private final CallIds ids;
    private final StateIn in;
    private final List<String> prefixes = new ArrayList<>();
    private long[] calleeKeys = {};
    private long lastNumber;

    CallLogReader(NumberKeys callees, CallIds ids, StateIn in) {
        this.callees = callees;
        this.ids = ids;
        this.in = in;
    }

    /** Adds the calls of every caller to the list that {@code listOf} gives for it. */
    void read(Function<String, CallList> listOf) {
        readCallees();
        in.map((prefix, rest) -> prefixes.add(prefix));
        in.map((caller, rest) -> readCalls(listOf.apply(caller)));
    }

    private void readCallees() {
        long[] keys = in.sorted();
        int others = in.size();
        calleeKeys = new long[keys.length + others + 1];
        System.arraycopy(keys, 0, calleeKeys, 1, keys.length);
        for (int i = 0; i < others; i++) {
            calleeKeys[keys.length + 1 + i] = callees.keyOf(PhoneNumber.of(in.text()));
        }
    }

    private void readCalls(CallList calls) {
        long second = 0;
        for (int left = in.size(); left > 0; left--) {
            second += in.signed();
            int callee = in.unsignedInt();
            if (callee >= calleeKeys.length) {
                throw StateError.at("callee", "a place that is not there", "at most " + (calleeKeys.length - 1));
            }
            calls.add(second, calleeKeys[callee], readId());
        }
    }

    private long readId() {
        int code = in.unsignedInt();
        int prefix = code / 16;
        int digits = code % 16;
        if (prefix > prefixes.size() || (prefix == 0 && digits > 0) || digits > IdCodes.MAX_DIGITS) {
            throw StateError.at("call id", "a beginning that is not there", "at most " + prefixes.size());
        }
        if (prefix == 0) {
            return ids.pack(null);
        }
        if (digits == 0) {
            return ids.pack(prefixes.get(prefix - 1));
        }
        lastNumber += in.signed();
        String number = Long.toString(lastNumber);
        if (lastNumber < 0 || number.length() > digits) {
            throw StateError.at("call id", "a number of other length", digits + " digits");
        }
        return ids.pack(prefixes.get(prefix - 1) + "0".repeat(digits - number.length()) + number);
    }
}
