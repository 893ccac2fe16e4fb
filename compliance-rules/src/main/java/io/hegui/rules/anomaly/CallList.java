package io.hegui.rules.anomaly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongUnaryOperator;

/**
 * The calls of one caller in primitive arrays, 14 bytes a call, in no particular order. Kept in stretches of up to 512
 * calls, each of which counts seconds and ids from its first call; a stretch that holds what doesn't fit takes 24 bytes a
 * call. For one thread at a time.
 */
final class CallList {

    /** Visits calls. */
    @FunctionalInterface
    interface Visitor {
        /** Takes a call by its second, the key of its callee and the code of its id. */
        void visit(long second, long callee, long id);
    }

    private static final int FIRST_CAPACITY = 4;
    private static final int STRETCH = 512;

    private final List<Stretch> full = new ArrayList<>(0);
    private Stretch open = new Stretch(FIRST_CAPACITY);
    private int size;

    void add(long second, long callee, long id) {
        if (!open.hasRoom()) {
            if (open.size == STRETCH) {
                full.add(open);
                open = new Stretch(STRETCH);
            } else {
                open.grow();
            }
        }
        open.add(second, callee, id);
        size = Math.addExact(size, 1);
    }

    void addAll(CallList other, LongUnaryOperator callee, LongUnaryOperator id) {
        other.forEach((second, theirCallee, theirId) ->
                add(second, callee.applyAsLong(theirCallee), id.applyAsLong(theirId)));
    }

    void forEach(Visitor visitor) {
        full.forEach(stretch -> stretch.forEach(visitor));
        open.forEach(visitor);
    }

    int size() {
        return size;
    }

    /** The start seconds, the earliest first. */
    long[] sortedSeconds() {
        long[] sorted = new long[size];
        int at = 0;
        for (Stretch stretch : full) {
            at = stretch.copySeconds(sorted, at);
        }
        open.copySeconds(sorted, at);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Some calls: as differences to the first, or as they are once one doesn't fit. */
    private static final class Stretch {

        /** A callee of up to 12 digits: its length from this bit on, its value below. */
        private static final int SHORT_LENGTH_SHIFT = 40;

        private static final int KEY_LENGTH_SHIFT = 57;
        private static final long KEY_VALUE = (1L << KEY_LENGTH_SHIFT) - 1;
        private static final int LONGEST_SHORT = 12;

        private int size;
        private long firstSecond;
        private long firstId;
        private int[] seconds;
        private int[] calleesLow;
        private char[] calleesHigh;
        private int[] ids;
        private long[] wide = new long[0];

        Stretch(int capacity) {
            seconds = new int[capacity];
            calleesLow = new int[capacity];
            calleesHigh = new char[capacity];
            ids = new int[capacity];
        }

        private boolean isWide() {
            return wide.length > 0;
        }

        private int capacity() {
            return isWide() ? wide.length / 3 : seconds.length;
        }

        boolean hasRoom() {
            return size < capacity();
        }

        void grow() {
            int capacity = Math.min(STRETCH, capacity() * 2);
            if (isWide()) {
                wide = Arrays.copyOf(wide, capacity * 3);
            } else {
                seconds = Arrays.copyOf(seconds, capacity);
                calleesLow = Arrays.copyOf(calleesLow, capacity);
                calleesHigh = Arrays.copyOf(calleesHigh, capacity);
                ids = Arrays.copyOf(ids, capacity);
            }
        }

        void add(long second, long callee, long id) {
            if (size == 0) {
                firstSecond = second;
                firstId = id;
            }
            long packed = shortened(callee);
            if (!isWide()) {
                if (packed >= 0 && fits(second - firstSecond) && fits(id - firstId)) {
                    seconds[size] = (int) (second - firstSecond);
                    calleesLow[size] = (int) packed;
                    calleesHigh[size] = (char) (packed >>> Integer.SIZE);
                    ids[size] = (int) (id - firstId);
                    size++;
                    return;
                }
                widen();
            }
            wide[3 * size] = second;
            wide[3 * size + 1] = callee;
            wide[3 * size + 2] = id;
            size++;
        }

        private static boolean fits(long difference) {
            return difference == (int) difference;
        }

        private void widen() {
            long[] all = new long[capacity() * 3];
            for (int i = 0; i < size; i++) {
                all[3 * i] = second(i);
                all[3 * i + 1] = callee(i);
                all[3 * i + 2] = id(i);
            }
            wide = all;
            seconds = new int[0];
            calleesLow = new int[0];
            calleesHigh = new char[0];
            ids = new int[0];
        }

        /** The key of a callee in 48 bits; −1 when it needs more. */
        private static long shortened(long callee) {
            long length = callee >>> KEY_LENGTH_SHIFT;
            return callee == 0 ? 0 : length > LONGEST_SHORT ? -1 : length << SHORT_LENGTH_SHIFT | (callee & KEY_VALUE);
        }

        private static long lengthened(long packed) {
            return (packed >>> SHORT_LENGTH_SHIFT) << KEY_LENGTH_SHIFT | (packed & ((1L << SHORT_LENGTH_SHIFT) - 1));
        }

        private long second(int i) {
            return isWide() ? wide[3 * i] : firstSecond + seconds[i];
        }

        private long callee(int i) {
            return isWide()
                    ? wide[3 * i + 1]
                    : lengthened((long) calleesHigh[i] << Integer.SIZE | (calleesLow[i] & 0xFFFF_FFFFL));
        }

        private long id(int i) {
            return isWide() ? wide[3 * i + 2] : firstId + ids[i];
        }

        void forEach(Visitor visitor) {
            for (int i = 0; i < size; i++) {
                visitor.visit(second(i), callee(i), id(i));
            }
        }

        int copySeconds(long[] target, int from) {
            for (int i = 0; i < size; i++) {
                target[from + i] = second(i);
            }
            return from + size;
        }
    }
}
