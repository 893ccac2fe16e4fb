package io.hegui.benchmarks.engines;

import io.hegui.model.CallRecord;
import io.hegui.model.PhoneNumber;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** The rules that look at all calls, by hand; the other engines keep them in Java beside their rules. For one thread. */
final class Windows {

    private static final int HOUR = 3600;
    private static final int DAY = 86_400;
    private static final int MOST_AN_HOUR = 50;
    private static final int MOST_A_DAY = 30;
    private static final int SHORT_SECONDS = 5;
    private static final int FEWEST_TALKS = 20;

    /** Talks of an agent, and the short ones. */
    private static final class Talks {
        int connected;
        int brief;

        /** More than 30 %. */
        boolean tooShort() {
            return brief * 10L > connected * 3L;
        }
    }

    /** Starts of a caller's outbound calls. */
    private static final class Starts {
        long[] seconds = new long[8];
        int size;

        void add(long second) {
            if (size == seconds.length) {
                seconds = Arrays.copyOf(seconds, size * 2);
            }
            seconds[size++] = second;
        }
    }

    private final int firstDay;
    private final int days;
    private final BitSet daysWithCalls;
    private final Map<PhoneNumber, Starts> callers = new HashMap<>();
    private final Map<String, Talks> agents = new HashMap<>();
    private final Talks all = new Talks();
    private long connected;

    Windows(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        firstDay = (int) first.toEpochDay();
        days = first.lengthOfYear();
        daysWithCalls = new BitSet(days);
    }

    /** Takes a call. */
    void add(CallRecord call) {
        boolean isConnected = call.connected();
        if (isConnected) {
            connected++;
            if (call.talkSeconds() != null) {
                addTalk(call, call.talkSeconds() < SHORT_SECONDS);
            }
        }
        if (call.startedAt() == null) {
            return;
        }
        int day = call.startedAt().epochDay() - firstDay;
        if (day >= 0 && day < days) {
            daysWithCalls.set(day);
        }
        if (call.outbound() && call.caller() != null) {
            callers.computeIfAbsent(call.caller(), caller -> new Starts())
                    .add(call.startedAt().localSecond());
        }
    }

    private void addTalk(CallRecord call, boolean brief) {
        all.connected++;
        all.brief += brief ? 1 : 0;
        if (call.agentId() != null) {
            Talks talks = agents.computeIfAbsent(call.agentId(), agent -> new Talks());
            talks.connected++;
            talks.brief += brief ? 1 : 0;
        }
    }

    /** Adds what was found. */
    void finish(Counts counts) {
        counts.add(Check.CONNECT_RATE, connected);
        counts.add(Check.SHORT_SHARE, all.tooShort() ? all.brief : 0);
        for (Talks talks : agents.values()) {
            if (talks.connected >= FEWEST_TALKS && talks.tooShort()) {
                counts.add(Check.SHORT_SHARE, talks.brief);
            }
        }
        for (Starts starts : callers.values()) {
            Arrays.sort(starts.seconds, 0, starts.size);
            counts.add(Check.MORE_THAN_50_AN_HOUR, inBusyHours(starts));
            counts.add(Check.MORE_THAN_30_A_DAY, onBusyDays(starts));
        }
        counts.add(Check.WEEK_GAPS, daysOfGaps());
    }

    /** Calls in any window of 60 minutes with more than 50. */
    private static long inBusyHours(Starts starts) {
        long found = 0;
        int marked = 0;
        int end = 0;
        for (int i = 0; i < starts.size; i++) {
            while (end < starts.size && starts.seconds[end] - starts.seconds[i] < HOUR) {
                end++;
            }
            if (end - i > MOST_AN_HOUR) {
                found += end - Math.max(marked, i);
                marked = end;
            }
        }
        return found;
    }

    private static long onBusyDays(Starts starts) {
        long found = 0;
        int begin = 0;
        for (int i = 1; i <= starts.size; i++) {
            if (i == starts.size || starts.seconds[i] / DAY != starts.seconds[begin] / DAY) {
                found += i - begin > MOST_A_DAY ? i - begin : 0;
                begin = i;
            }
        }
        return found;
    }

    /** Days of the gaps that hold a whole week from Monday to Sunday. */
    private long daysOfGaps() {
        long found = 0;
        int from = daysWithCalls.nextClearBit(0);
        while (from < days) {
            int next = daysWithCalls.nextSetBit(from);
            int to = next < 0 ? days : next;
            // 1970-01-01 was a Thursday: Mondays are 4 days after multiples of 7
            int monday = from + Math.floorMod(4 - (firstDay + from), 7);
            found += monday + 7 <= to ? to - from : 0;
            from = daysWithCalls.nextClearBit(to);
        }
        return found;
    }
}
