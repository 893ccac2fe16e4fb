package io.hegui.gate;

import io.hegui.calendar.LocalSeconds;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.CallLimit;
import io.hegui.rule.GateCheck;
import io.hegui.rule.Weight;
import org.jspecify.annotations.Nullable;

/**
 * The periods of a limit that a call at some second would fall into, as the ledger of its caller has them. The limit
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

    /** Whether one more call keeps to the limit in every period; allocates nothing unless it is close. */
    static boolean keeps(CallLimit limit, @Nullable CallLedger ledger, long second, PhoneNumber callee) {
        if (ledger == null) {
            return !limit.exceededBy(1, LocalSeconds.day(second));
        }
        long calls;
        if (limit.isSliding()) {
            long reach = limit.longestWindow();
            calls = (long) ledger.firstFrom(second + reach) - ledger.firstFrom(second - reach + 1);
        } else {
            calls = callsOfDay(ledger, second);
        }
        if (calls + 1 <= limit.leastPermitted()) {
            return true;
        }
        boolean[] kept = {true};
        forEach(limit, ledger, second, callee, period -> kept[0] &= !limit.exceededBy(period.calls + 1, period.day()));
        return kept[0];
    }

    private static long callsOfDay(CallLedger ledger, long second) {
        return (long) ledger.firstFrom(LocalSeconds.nextMidnight(second))
                - ledger.firstFrom(LocalSeconds.startOf(LocalSeconds.day(second)));
    }

    /** Visits every period that a call at that second would fall into, the earliest first. */
    static void forEach(
            CallLimit limit, @Nullable CallLedger ledger, long second, PhoneNumber callee, Visitor visitor) {
        if (!limit.isSliding()) {
            visitor.visit(day(limit, ledger, second, callee));
            return;
        }
        if (ledger == null) {
            visitor.visit(new Period(second, second, 0));
            return;
        }
        boolean begun = false;
        for (int i = ledger.firstFrom(second - limit.longestWindow() + 1);
                i < ledger.size() && ledger.second(i) <= second;
                i++) {
            long first = ledger.second(i);
            boolean repeated = i > 0 && ledger.second(i - 1) == first;
            if (!repeated && second - first < limit.windowSeconds(LocalSeconds.day(first))) {
                visitor.visit(window(limit, ledger, first, i, second));
                begun |= first == second;
            }
        }
        if (!begun) {
            visitor.visit(window(limit, ledger, second, ledger.firstFrom(second), second));
        }
    }

    private static Period window(CallLimit limit, CallLedger ledger, long first, int from, long second) {
        int to = ledger.firstFrom(first + limit.windowSeconds(LocalSeconds.day(first)));
        long last = to > from ? Math.max(second, ledger.second(to - 1)) : second;
        return new Period(first, last, to - from);
    }

    private static Period day(CallLimit limit, @Nullable CallLedger ledger, long second, PhoneNumber callee) {
        long midnight = LocalSeconds.startOf(LocalSeconds.day(second));
        if (ledger == null) {
            return new Period(midnight, second, 0);
        }
        int from = ledger.firstFrom(midnight);
        int to = ledger.firstFrom(midnight + LocalSeconds.DAY);
        boolean all = limit.scope() == CallLimit.Scope.CALLER;
        return new Period(midnight, second, all ? to - from : ledger.callsTo(callee, from, to));
    }

    /** The period that weighs worst among those beyond the limit, the fullest of several; null when there is none. */
    static @Nullable Excess excess(CallLimit limit, @Nullable CallLedger ledger, long second, CallAttempt attempt) {
        Excess[] worst = new Excess[1];
        forEach(limit, ledger, second, attempt.callee(), period -> {
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
    static long nextChange(CallLimit limit, @Nullable CallLedger ledger, long second) {
        long next = LocalSeconds.nextMidnight(second);
        if (!limit.isSliding() || ledger == null) {
            return next;
        }
        long own = limit.windowSeconds(LocalSeconds.day(second));
        for (int i = ledger.firstFrom(second - limit.longestWindow() + 1); i < ledger.size(); i++) {
            long start = ledger.second(i);
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
