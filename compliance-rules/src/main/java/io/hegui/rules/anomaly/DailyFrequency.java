package io.hegui.rules.anomaly;

import io.hegui.model.PhoneNumber;
import io.hegui.rule.AccumulatorType;
import io.hegui.rule.CallLimit;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.LimitRule;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.StreamRule;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A number calls out more than 30 times on a calendar day; advice whatever the firm did about it. */
public final class DailyFrequency implements StreamRule<CallerLog>, LimitRule {

    /** Calls permitted on a day, inclusive. */
    public static final ParameterKey<Long> LIMIT = ParameterKey.integer("anomaly/daily-frequency.calls");

    private static final RuleSpec SPEC =
            RuleSpec.of("anomaly/daily-frequency", Severity.ADVICE, Sources.S4).withParameters(LIMIT);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public AccumulatorType<CallerLog> accumulator() {
        return CallerLog.OUTBOUND;
    }

    @Override
    public CallLimit limit(Facts facts) {
        return CallLimit.daily(CallLimit.Scope.CALLER, facts.parameter(LIMIT), (caller, first, last) -> null);
    }

    @Override
    public Evaluation evaluate(CallerLog log, Facts facts) {
        CallLimit limit = limit(facts);
        List<Violation> violations = new ArrayList<>();
        log.forEach((caller, calls) -> {
            Map<Integer, Integer> busy = new TreeMap<>();
            CallDays.forEach(calls.sortedSeconds(), (day, count) -> {
                if (limit.exceededBy(count, day)) {
                    busy.put(day, count);
                }
            });
            if (!busy.isEmpty()) {
                violations.add(violation(log, caller, calls, busy, limit));
            }
        });
        return Evaluation.of(violations, log.population());
    }

    private static Violation violation(
            CallerLog log, PhoneNumber caller, CallList calls, Map<Integer, Integer> busy, CallLimit limit) {
        int worst = 0;
        int worstDay = 0;
        long affected = 0;
        for (Map.Entry<Integer, Integer> day : busy.entrySet()) {
            affected += day.getValue();
            if (day.getValue() > worst) {
                worst = day.getValue();
                worstDay = day.getKey();
            }
        }
        return Violation.aboutPerson(caller.normalized())
                .counting(affected, log.population())
                .showing(log.examples(calls, (second, callee) -> busy.containsKey(CallDays.of(second))))
                .with(Values.measured(worst, limit.permitted(worstDay))
                        .and("on", LocalDate.ofEpochDay(worstDay))
                        .and("days", busy.size()));
    }
}
