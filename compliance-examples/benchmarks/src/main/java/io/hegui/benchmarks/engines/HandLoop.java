package io.hegui.benchmarks.engines;

import io.hegui.model.CallRecord;
import io.hegui.model.Purpose;
import java.time.LocalDate;

/**
 * All twelve rules in one loop, as a programmer writes them for one job: no examples, no texts, no rates, no unknown
 * answers, limits as constants.
 */
final class HandLoop implements Engine {

    /** Beginning and end of the hours in which marketing may call, in seconds of the day. */
    static final int MORNING = 9 * 3600;

    static final int EVENING = 21 * 3600;

    /** Beginning and end of the night. */
    static final int NIGHT_FROM = 2 * 3600;

    static final int NIGHT_TO = 5 * 3600;

    private final int year;
    private final int firstKept;
    private final int asOf;
    private final ConsentMap consents;

    HandLoop(Case given) {
        year = given.year();
        asOf = (int) given.asOf().toEpochDay();
        firstKept = firstKept(given.asOf());
        consents = new ConsentMap(given.consents());
    }

    /** The first day whose six months reach the day of the audit. */
    static int firstKept(LocalDate asOf) {
        LocalDate day = asOf.minusMonths(7);
        while (day.plusMonths(6).isBefore(asOf)) {
            day = day.plusDays(1);
        }
        return (int) day.toEpochDay();
    }

    @Override
    public Counts count(Iterable<CallRecord> calls) {
        Counts counts = new Counts();
        Windows windows = new Windows(year);
        for (CallRecord call : calls) {
            judge(call, counts);
            windows.add(call);
        }
        windows.finish(counts);
        return counts;
    }

    private void judge(CallRecord call, Counts counts) {
        if (call.caller() == null
                || call.callee() == null
                || call.startedAt() == null
                || call.talkSeconds() == null
                || call.direction() == null
                || (call.outcome() == null && !call.unreadable().containsKey(CallRecord.OUTCOME))) {
            counts.add(Check.MISSING_FIELDS);
        }
        if ((call.caller() != null && !call.caller().isComplete())
                || (call.callee() != null && !call.callee().isComplete())) {
            counts.add(Check.NUMBER_SHAPE);
        }
        boolean connected = call.connected();
        if (call.marketing()) {
            judgeMarketing(call, connected, counts);
        }
        if (call.startedAt() != null) {
            int second = call.startedAt().secondOfDay();
            if (second >= NIGHT_FROM
                    && second < NIGHT_TO
                    && call.outbound()
                    && call.caller() != null
                    && call.purpose() != Purpose.EMERGENCY) {
                counts.add(Check.NIGHT);
            }
            if (connected && call.recordingFile() == null) {
                int day = call.startedAt().epochDay();
                if (day >= firstKept && day <= asOf) {
                    counts.add(Check.RETENTION);
                }
            }
        }
    }

    private void judgeMarketing(CallRecord call, boolean connected, Counts counts) {
        if (call.startedAt() != null) {
            int second = call.startedAt().secondOfDay();
            if (second < MORNING || second >= EVENING) {
                counts.add(Check.CALLING_HOURS);
            }
            if (call.callee() != null && consents.lacks(call)) {
                counts.add(Check.CONSENT);
            }
        }
        if (connected && Announcement.isMissing(call)) {
            counts.add(Check.IDENTIFICATION);
        }
    }
}
