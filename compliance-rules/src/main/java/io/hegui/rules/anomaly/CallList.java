package io.hegui.rules.anomaly;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/** The calls of one caller in primitive arrays, 24 bytes a call, in no particular order. For one thread at a time. */
final class CallList {

    /** Visits calls. */
    @FunctionalInterface
    interface Visitor {
        /** Takes a call by its second, the key of its callee and the code of its id. */
        void visit(long second, long callee, long id);
    }

    private static final int FIRST_CAPACITY = 8;

    private long[] seconds = new long[FIRST_CAPACITY];
    private long[] callees = new long[FIRST_CAPACITY];
    private long[] ids = new long[FIRST_CAPACITY];
    private int size;

    void add(long second, long callee, long id) {
        if (size == seconds.length) {
            int capacity = Math.addExact(size, size >> 1);
            seconds = Arrays.copyOf(seconds, capacity);
            callees = Arrays.copyOf(callees, capacity);
            ids = Arrays.copyOf(ids, capacity);
        }
        seconds[size] = second;
        callees[size] = callee;
        ids[size] = id;
        size++;
    }

    void addAll(CallList other, LongUnaryOperator callee, LongUnaryOperator id) {
        other.forEach((second, theirCallee, theirId) ->
                add(second, callee.applyAsLong(theirCallee), id.applyAsLong(theirId)));
    }

    void forEach(Visitor visitor) {
        for (int i = 0; i < size; i++) {
            visitor.visit(seconds[i], callees[i], ids[i]);
        }
    }

    int size() {
        return size;
    }

    /** The start seconds, the earliest first. */
    long[] sortedSeconds() {
        long[] sorted = Arrays.copyOf(seconds, size);
        Arrays.sort(sorted);
        return sorted;
    }
}
