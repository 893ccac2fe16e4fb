package io.hegui.benchmarks.gate;

import io.hegui.gate.CallAttempt;
import io.hegui.model.Moment;

/** One method with constants over hash maps, as a programmer writes it for one job: no reasons, no texts. Stateless. */
final class HandJudge implements Judge {

    private static final int MORNING = 9 * 3600;
    private static final int EVENING = 21 * 3600;
    private static final int AN_HOUR = 50;
    private static final int A_DAY = 30;
    private static final int TO_ONE = 100;

    private final Dialling center;

    HandJudge(Dialling center) {
        this.center = center;
    }

    @Override
    public boolean allows(CallAttempt attempt, Moment at) {
        long second = at.localSecond();
        int day = at.epochDay();
        int clock = at.secondOfDay();
        String agent = attempt.agentId();
        return day >= center.licensedFrom
                && day <= center.licensedUntil
                && center.numbers.containsKey(attempt.caller())
                && attempt.caller().isComplete()
                && attempt.callee().isComplete()
                && clock >= MORNING
                && clock < EVENING
                && !center.doNotCall.contains(attempt.callee())
                && center.consented(attempt.callee(), second)
                && agent != null
                && center.mayMarket(agent, day)
                && center.lastHour(attempt.caller(), second) < AN_HOUR
                && center.today(attempt.caller(), second, null) < A_DAY
                && center.today(attempt.caller(), second, attempt.callee()) < TO_ONE;
    }
}
