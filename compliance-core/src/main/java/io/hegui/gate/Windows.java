package io.hegui.gate;

import io.hegui.calendar.LocalSeconds;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.CallLimit;
import io.hegui.rule.GateCheck;
import io.hegui.rule.Weight;
import org.jspecify.annotations.Nullable;

/**
 * The periods of a limit that a call at some second would fall into, as the history of its caller has them. The limit
 * itself says how long a period is, how many calls it may hold, and how an excess weighs; here calls are only counted.
 * Stateless.
 */
final class Windows {

    /**
     * A period that a call would fall into.
     *
     * @param first second at which it begins
     * @param last second of the last call in it, the new one included
     * @param calls calls in it without the new one
     */
    record Period(long first, long last, long calls) {

        int day() {
            return LocalSeconds.day(first);
        }
    }

    /** Looks at periods. */
    @FunctionalInterface
    interface Visitor {
        void visit(Period period);
    }

    private Windows() {}

    /** Whether one more call keeps to the limit in every period; allocates nothing. */
    static boolean keeps(CallLimit limit, @Nullable CallHistory history, long second, PhoneNumber callee) {
        int known = history == null ? 0 : history.size();
        if (history == null || known < limit.leastPermitted()) {
            return known < limit.leastPermitted() || !limit.exceededBy(1, LocalSeconds.day(second));
        }
        return limit.isSliding() ? keepsSliding(limit, history, second) : keepsDay(limit, history, second, callee);
    }

    private static boolean keepsDay(CallLimit limit, CallHistory history, long second, PhoneNumber callee) {
        int day = LocalSeconds.day(second);
        int from = history.firstFrom(LocalSeconds.startOf(day));
        int to = history.firstFrom(LocalSeconds.startOf(day) + LocalSeconds.DAY);
        return to - from < limit.leastPermitted()
                || !limit.exceededBy(calls(limit, history, callee, from, to) + 1L, day);
    }

    private static boolean keepsSliding(CallLimit limit, CallHistory history, long second) {
        int from = history.firstFrom(second - limit.longestWindow() + 1);
        if (history.firstFrom(second + limit.longestWindow()) - from < limit.leastPermitted()) {
            return true;
        }
        for (int i = from; i < history.size() && history.second(i) <= second; i++) {
            long first = history.second(i);
            long length = limit.windowSeconds(LocalSeconds.day(first));
            if (second - first < length
                    && limit.exceededBy(history.firstFrom(first + length) - i + 1L, LocalSeconds.day(first))) {
                return false;
            }
        }
        int day = LocalSeconds.day(second);
        long own = (long) history.firstFrom(second + limit.windowSeconds(day)) - history.firstFrom(second);
        return !limit.exceededBy(own + 1, day);
    }

    private static int calls(CallLimit limit, CallHistory history, PhoneNumber callee, int from, int to) {
        return limit.scope() == CallLimit.Scope.CALLER ? to - from : history.callsTo(callee, from, to);
    }

    /** Visits every period that a call at that second would fall into, the earliest first. */
    static void forEach(
            CallLimit limit, @Nullable CallHistory history, long second, PhoneNumber callee, Visitor visitor) {
        if (!limit.isSliding()) {
            visitor.visit(day(limit, history, second, callee));
            return;
        }
        if (history == null) {
            visitor.visit(new Period(second, second, 0));
            return;
        }
        boolean begun = false;
        for (int i = history.firstFrom(second - limit.longestWindow() + 1);
                i < history.size() && history.second(i) <= second;
                i++) {
            long first = history.second(i);
            boolean repeated = i > 0 && history.second(i - 1) == first;
            if (!repeated && second - first < limit.windowSeconds(LocalSeconds.day(first))) {
                visitor.visit(window(limit, history, first, i, second));
                begun |= first == second;
            }
        }
        if (!begun) {
            visitor.visit(window(limit, history, second, history.firstFrom(second), second));
        }
    }

    private static Period window(CallLimit limit, CallHistory history, long first, int from, long second) {
        int to = history.firstFrom(first + limit.windowSeconds(LocalSeconds.day(first)));
        long last = to > from ? Math.max(second, history.second(to - 1)) : second;
        return new Period(first, last, to - from);
    }

    private static Period day(CallLimit limit, @Nullable CallHistory history, long second, PhoneNumber callee) {
        long midnight = LocalSeconds.startOf(LocalSeconds.day(second));
        if (history == null) {
            return new Period(midnight, second, 0);
        }
        int from = history.firstFrom(midnight);
        int to = history.firstFrom(midnight + LocalSeconds.DAY);
        return new Period(midnight, second, calls(limit, history, callee, from, to));
    }

    /** The period that weighs worst among those beyond the limit, the fullest of several; null when there is none. */
    static @Nullable Excess excess(CallLimit limit, @Nullable CallHistory history, long second, CallAttempt attempt) {
        Excess[] worst = new Excess[1];
        forEach(limit, history, second, attempt.callee(), period -> {
            if (limit.exceededBy(period.calls + 1, period.day())) {
                Weight weight = limit.weight(attempt.caller(), period.day(), LocalSeconds.day(period.last));
                Excess excess = new Excess(period, weight);
                if (worst[0] == null || excess.isWorseThan(worst[0])) {
                    worst[0] = excess;
                }
            }
        });
        return worst[0];
    }

    /**
     * A period beyond its limit.
     *
     * @param period the period
     * @param weight how it weighs; null: as the rule's spec says
     */
    record Excess(Period period, @Nullable Weight weight) {

        private boolean isWorseThan(Excess other) {
            if (weight != null && other.weight != null && weight.severity() != other.weight.severity()) {
                return weight.severity().isAtLeast(other.weight.severity());
            }
            return period.calls > other.period.calls;
        }
    }

    /** The first second after another at which the periods of a call may be others. */
    static long nextChange(CallLimit limit, @Nullable CallHistory history, long second) {
        long next = LocalSeconds.nextMidnight(second);
        if (!limit.isSliding() || history == null) {
            return next;
        }
        long own = limit.windowSeconds(LocalSeconds.day(second));
        for (int i = history.firstFrom(second - limit.longestWindow() + 1); i < history.size(); i++) {
            long start = history.second(i);
            long leaves = start + limit.windowSeconds(LocalSeconds.day(start));
            next = Math.min(next, GateCheck.earlier(second, leaves, start - own + 1));
            next = Math.min(next, GateCheck.earlier(second, start, GateCheck.NEVER));
            if (start - own >= next) {
                break;
            }
        }
        return next;
    }

    /** The earliest second that periods of a call at that second can reach back to. */
    static long reachesBackTo(CallLimit limit, long second) {
        return limit.isSliding() ? second - limit.longestWindow() + 1 : LocalSeconds.startOf(LocalSeconds.day(second));
    }
}
