package io.hegui.benchmarks.engines;

import io.hegui.model.CallRecord;
import io.hegui.model.Purpose;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/** The rules that one call decides, each as a predicate for engines whose rules are written in Java. Stateless. */
final class Predicates {

    private Predicates() {}

    /** What makes a call fail. */
    static Map<Check, Predicate<CallRecord>> failing(Case given) {
        ConsentMap consents = new ConsentMap(given.consents());
        int firstKept = HandLoop.firstKept(given.asOf());
        int asOf = (int) given.asOf().toEpochDay();
        Map<Check, Predicate<CallRecord>> failing = new EnumMap<>(Check.class);
        failing.put(Check.MISSING_FIELDS, Predicates::lacksFields);
        failing.put(
                Check.NUMBER_SHAPE,
                call -> (call.caller() != null && !call.caller().isComplete())
                        || (call.callee() != null && !call.callee().isComplete()));
        failing.put(
                Check.CALLING_HOURS,
                call -> call.marketing()
                        && call.startedAt() != null
                        && (call.startedAt().secondOfDay() < HandLoop.MORNING
                                || call.startedAt().secondOfDay() >= HandLoop.EVENING));
        failing.put(
                Check.CONSENT,
                call -> call.marketing() && call.startedAt() != null && call.callee() != null && consents.lacks(call));
        failing.put(Check.IDENTIFICATION, call -> call.marketing() && call.connected() && Announcement.isMissing(call));
        failing.put(Check.NIGHT, Predicates::isAtNight);
        failing.put(
                Check.RETENTION,
                call -> call.connected()
                        && call.recordingFile() == null
                        && call.startedAt() != null
                        && call.startedAt().epochDay() >= firstKept
                        && call.startedAt().epochDay() <= asOf);
        return failing;
    }

    private static boolean lacksFields(CallRecord call) {
        return call.caller() == null
                || call.callee() == null
                || call.startedAt() == null
                || call.talkSeconds() == null
                || call.direction() == null
                || (call.outcome() == null && !call.unreadable().containsKey(CallRecord.OUTCOME));
    }

    private static boolean isAtNight(CallRecord call) {
        return call.startedAt() != null
                && call.outbound()
                && call.caller() != null
                && call.purpose() != Purpose.EMERGENCY
                && call.startedAt().secondOfDay() >= HandLoop.NIGHT_FROM
                && call.startedAt().secondOfDay() < HandLoop.NIGHT_TO;
    }
}
