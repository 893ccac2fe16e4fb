package io.hegui.rules.anomaly;

import io.hegui.model.AnomalyKind;
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

/** A number calls the same user out more than 100 times on a calendar day: 重复呼出同一用户. */
public final class RepeatedCallee implements StreamRule<CallerLog>, LimitRule {

    /** Calls to one callee permitted on a day, inclusive. */
    public static final ParameterKey<Long> LIMIT = ParameterKey.integer("anomaly/repeated-callee.calls");

    private static final RuleSpec SPEC =
            RuleSpec.of("anomaly/repeated-callee", Severity.MAJOR, Sources.S4).withParameters(LIMIT);

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
        return CallLimit.daily(
                CallLimit.Scope.CALLER_AND_CALLEE,
                facts.parameter(LIMIT),
                (caller, first, last) -> FirmRecords.about(facts, AnomalyKind.REPEATED_CALLEE, caller)
                        .on(first, last)
                        .weight());
    }

    @Override
    public Evaluation evaluate(CallerLog log, Facts facts) {
        CallLimit limit = limit(facts);
        List<Violation> violations = new ArrayList<>();
        log.forEach((caller, calls) -> {
            RepeatedCalls repeated = new RepeatedCalls(calls, limit);
            if (repeated.affected() > 0) {
                violations.add(violation(log, caller, calls, repeated, limit, facts));
            }
        });
        return Evaluation.of(violations, log.withCallee());
    }

    private static Violation violation(
            CallerLog log, PhoneNumber caller, CallList calls, RepeatedCalls repeated, CallLimit limit, Facts facts) {
        FirmRecords records = FirmRecords.about(facts, AnomalyKind.REPEATED_CALLEE, caller);
        Standing standing = Standing.COMPLETE;
        for (int day : repeated.days()) {
            standing = standing.orWorse(records.on(day, day));
        }
        return standing.of(Violation.aboutPerson(caller.normalized())
                .counting(repeated.affected(), log.withCallee())
                .showing(log.examples(calls, repeated::includes))
                .with(Values.measured(repeated.worst(), limit.permitted(repeated.worstDay()))
                        .and("on", LocalDate.ofEpochDay(repeated.worstDay()))));
    }
}
