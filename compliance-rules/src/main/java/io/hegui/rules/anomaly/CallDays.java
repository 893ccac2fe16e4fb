package io.hegui.rules.anomaly;

/** Days of calls, since 1970-01-01 on China's clocks. Stateless and thread-safe. */
final class CallDays {

    private static final long SECONDS_OF_DAY = 86_400;

    /** Visits days. */
    @FunctionalInterface
    interface Visitor {
        /** Takes a day and the number of calls that start on it. */
        void visit(int day, int calls);
    }

    private CallDays() {}

    /** The day of a second. */
    static int of(long second) {
        return (int) Math.floorDiv(second, SECONDS_OF_DAY);
    }

    /** Visits the days of these seconds, which are sorted, the earliest first. */
    static void forEach(long[] sortedSeconds, Visitor visitor) {
        int begin = 0;
        for (int i = 1; i <= sortedSeconds.length; i++) {
            if (i == sortedSeconds.length || of(sortedSeconds[i]) != of(sortedSeconds[begin])) {
                visitor.visit(of(sortedSeconds[begin]), i - begin);
                begin = i;
            }
        }
    }
}
