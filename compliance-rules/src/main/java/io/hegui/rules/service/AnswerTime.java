package io.hegui.rules.service;

import io.hegui.model.CallRecord;
import io.hegui.rule.CallRule;
import io.hegui.rule.Facts;
import io.hegui.rule.Judgement;
import io.hegui.rule.Parameter;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Scope;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rules.Sources;
import java.math.BigDecimal;

/** An inbound call rang longer than the permitted seconds; advice, and a defect above a share of its own. */
public final class AnswerTime implements CallRule {

    /** Seconds within which a call is to be answered, inclusive. */
    public static final ParameterKey<Long> SECONDS = ParameterKey.integer("service/answer-time.seconds");

    /** The share of inbound calls above which it is a defect, exclusive. */
    public static final ParameterKey<BigDecimal> SHARE = ParameterKey.decimal("service/answer-time.share");

    private static final RuleSpec SPEC = RuleSpec.of("service/answer-time", Severity.ADVICE, Sources.S5)
            .withEscalation(Severity.MINOR, SHARE)
            .withParameters(SECONDS, SHARE);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Scope scope() {
        return Scope.INBOUND;
    }

    @Override
    public RecordCheck<CallRecord> prepare(Facts facts) {
        Parameter<Long> seconds = facts.parameter(SECONDS);
        return call -> {
            if (!call.inbound() || call.ringSeconds() == null) {
                return Judgement.NOT_APPLICABLE;
            }
            return Judgement.failIf(call.ringSeconds() > seconds.on(facts.dayOf(call)));
        };
    }

    @Override
    public Values values(Facts facts) {
        return Values.of("limit", facts.valueOf(SECONDS));
    }
}
