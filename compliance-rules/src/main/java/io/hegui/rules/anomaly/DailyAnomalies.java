package io.hegui.rules.anomaly;

import io.hegui.model.AnomalyKind;
import io.hegui.model.CallRecord;
import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.Accumulator;
import io.hegui.rule.CallLimit;
import io.hegui.rule.Facts;
import io.hegui.rule.Rule;
import io.hegui.rule.RuleId;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * 异常通话日报 (S4): what the rules {@code anomaly/*} detect, day by day, by the same detectors and parameters as the yearly
 * audit. An hour's window belongs to the day on which it begins. Short calls of a day, all or an agent's, are looked at
 * from as many connected calls on as an agent needs in the audit (own). An accumulator, so for one thread at a time.
 */
public final class DailyAnomalies implements Accumulator<DailyAnomalies> {

    private static final int SECONDS_OF_DAY = 86_400;

    private final Facts facts;
    private final @Nullable Integer onlyDay;
    private final int daysKept;
    private final CallerLog outbound;
    private final CallerLog night;
    private final Map<Integer, TalkCounts> talks = new TreeMap<>();

    private DailyAnomalies(Facts facts, @Nullable LocalDate day) {
        this.facts = facts;
        this.onlyDay = day == null ? null : (int) day.toEpochDay();
        this.outbound = CallerLog.OUTBOUND.open().apply(facts);
        this.night = NightCall.NIGHT_CALLS.open().apply(facts);
        long minutes =
                day == null ? 0 : facts.parameter(HourlyFrequency.MINUTES).on((int) day.toEpochDay());
        this.daysKept = 1 + (int) ((minutes * 60 + SECONDS_OF_DAY - 1) / SECONDS_OF_DAY);
    }

    /**
     * An empty one.
     *
     * @param facts what is looked at
     * @param day the day asked for; null for all days
     */
    public static DailyAnomalies open(Facts facts, @Nullable LocalDate day) {
        return new DailyAnomalies(facts, day);
    }

    @Override
    public void accept(CallRecord call) {
        Moment start = call.startedAt();
        if (start == null) {
            return;
        }
        int day = start.epochDay();
        if (onlyDay != null && (day < onlyDay || day >= onlyDay + daysKept)) {
            return;
        }
        outbound.accept(call);
        if (isMeant(day)) {
            night.accept(call);
            talks.computeIfAbsent(day, d -> ShortCalls.TALKS.open().apply(facts))
                    .accept(call);
        }
    }

    private boolean isMeant(int day) {
        return onlyDay == null || onlyDay == day;
    }

    @Override
    public void merge(DailyAnomalies other) {
        outbound.merge(other.outbound);
        night.merge(other.night);
        other.talks.forEach((day, counts) -> talks.computeIfAbsent(
                        day, d -> ShortCalls.TALKS.open().apply(facts))
                .merge(counts));
    }

    /** What is detected, in {@link Detection#ORDER}. */
    public List<Detection> detections() {
        List<Detection> found = new ArrayList<>();
        outbound.forEach((caller, calls) -> {
            hourly(caller, calls, found);
            daily(caller, calls, found);
            repeated(caller, calls, found);
        });
        night.forEach((caller, calls) -> nightly(caller, calls, found));
        talks.forEach((day, counts) -> brief(day, counts, found));
        flagged(found);
        found.sort(Detection.ORDER);
        return found;
    }

    private void hourly(PhoneNumber caller, CallList calls, List<Detection> found) {
        CallLimit limit = new HourlyFrequency().limit(facts);
        BusyWindows windows = new BusyWindows(calls.sortedSeconds(), limit);
        FirmRecords records = FirmRecords.about(facts, AnomalyKind.HOURLY_FREQUENCY, caller);
        windows.byDay().forEach((day, window) -> {
            if (isMeant(day)) {
                Moment from = Moment.ofLocalSecond(window.start(), Moment.Precision.SECOND);
                found.add(new Detection(
                        LocalDate.ofEpochDay(day),
                        id(new HourlyFrequency()),
                        AnomalyKind.HOURLY_FREQUENCY,
                        caller.normalized(),
                        true,
                        window.calls(),
                        Values.measured(window.calls(), limit.permitted(day)),
                        from,
                        from.plusSeconds(window.seconds()),
                        windows.standing(records, day).severity(),
                        windows.standing(records, day).reason(),
                        outbound.examples(calls, (second, callee) -> window.holds(second))));
            }
        });
    }

    private void daily(PhoneNumber caller, CallList calls, List<Detection> found) {
        CallLimit limit = new DailyFrequency().limit(facts);
        FirmRecords records = FirmRecords.about(facts, AnomalyKind.DAILY_FREQUENCY, caller);
        CallDays.forEach(calls.sortedSeconds(), (day, count) -> {
            if (isMeant(day) && limit.exceededBy(count, day)) {
                Standing standing =
                        new Standing(Severity.ADVICE, records.on(day, day).reason());
                found.add(ofDay(
                        day,
                        new DailyFrequency(),
                        AnomalyKind.DAILY_FREQUENCY,
                        caller,
                        count,
                        limit.permitted(day),
                        standing,
                        outbound.examples(calls, (second, callee) -> CallDays.of(second) == day)));
            }
        });
    }

    private void repeated(PhoneNumber caller, CallList calls, List<Detection> found) {
        CallLimit limit = new RepeatedCallee().limit(facts);
        RepeatedCalls repeated = new RepeatedCalls(calls, limit);
        FirmRecords records = FirmRecords.about(facts, AnomalyKind.REPEATED_CALLEE, caller);
        repeated.worstByDay().forEach((day, worst) -> {
            if (isMeant(day)) {
                found.add(ofDay(
                        day,
                        new RepeatedCallee(),
                        AnomalyKind.REPEATED_CALLEE,
                        caller,
                        worst,
                        limit.permitted(day),
                        records.on(day, day),
                        outbound.examples(
                                calls,
                                (second, callee) -> CallDays.of(second) == day && repeated.includes(second, callee))));
            }
        });
    }

    private void nightly(PhoneNumber caller, CallList calls, List<Detection> found) {
        FirmRecords records = FirmRecords.about(facts, AnomalyKind.NIGHT_CALL, caller);
        CallDays.forEach(
                calls.sortedSeconds(),
                (day, count) -> found.add(ofDay(
                        day,
                        new NightCall(),
                        AnomalyKind.NIGHT_CALL,
                        caller,
                        count,
                        facts.parameter(NightCall.NIGHT).on(day),
                        records.on(day, day),
                        night.examples(calls, (second, callee) -> CallDays.of(second) == day))));
    }

    private static Detection ofDay(
            int day,
            Rule rule,
            AnomalyKind kind,
            PhoneNumber caller,
            long count,
            Object limit,
            Standing standing,
            List<String> examples) {
        return new Detection(
                LocalDate.ofEpochDay(day),
                id(rule),
                kind,
                caller.normalized(),
                true,
                count,
                Values.measured(count, limit),
                null,
                null,
                standing.severity(),
                standing.reason(),
                examples);
    }

    private void brief(int day, TalkCounts counts, List<Detection> found) {
        brief(day, Violation.WHOLE, counts.all(), found);
        counts.forEachAgent((agent, count) -> brief(day, agent, count, found));
    }

    private void brief(int day, String subject, TalkCounts.Count count, List<Detection> found) {
        if (count.connected() < facts.valueOf(ShortCalls.AGENT_CALLS) || !ShortCalls.isExceeded(count, facts)) {
            return;
        }
        Standing standing =
                FirmRecords.about(facts, AnomalyKind.SHORT_CALLS, subject).on(day, day);
        found.add(new Detection(
                LocalDate.ofEpochDay(day),
                id(new ShortCalls()),
                AnomalyKind.SHORT_CALLS,
                subject,
                false,
                count.brief(),
                ShortCalls.values(count, facts),
                null,
                null,
                standing.severity(),
                standing.reason(),
                count.examples().ids()));
    }

    private void flagged(List<Detection> found) {
        FlaggedNumber rule = new FlaggedNumber();
        for (Violation violation : rule.evaluate(facts).violations()) {
            Severity severity = violation.severity();
            found.add(new Detection(
                    null,
                    id(rule),
                    AnomalyKind.FLAGGED_NUMBER,
                    violation.subject(),
                    violation.personal(),
                    violation.values().get("measured") instanceof Long flags ? flags : 0,
                    violation.values(),
                    null,
                    null,
                    severity == null ? Severity.MAJOR : severity,
                    violation.reason(),
                    violation.examples()));
        }
    }

    private static RuleId id(Rule rule) {
        return rule.id();
    }
}
