package com.example.policy;

import io.hegui.calendar.DayWindow;
import io.hegui.model.CallRecord;
import io.hegui.rule.CallRule;
import io.hegui.rule.Facts;
import io.hegui.rule.Judgement;
import io.hegui.rule.Layer;
import io.hegui.rule.Parameter;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.Rule;
import io.hegui.rule.RuleFamily;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Source;
import java.io.InputStream;
import java.util.List;

/** A firm's own rule: no marketing calls while people have lunch. Family and rule in one class, the rest is data. */
public final class LunchBreak implements RuleFamily, CallRule {

    private static final ParameterKey<DayWindow> BREAK = ParameterKey.dayWindow("policy/lunch-break.window");
    private static final RuleSpec SPEC = RuleSpec.of("policy/lunch-break", Severity.MINOR, Source.of("own", Layer.OWN))
            .withParameters(BREAK);

    @Override
    public RecordCheck<CallRecord> prepare(Facts facts) {
        Parameter<DayWindow> window = facts.parameter(BREAK);
        return call -> call.marketing() && call.startedAt() != null
                ? Judgement.failIf(window.on(call.startedAt().epochDay())
                        .contains(call.startedAt().secondOfDay()))
                : Judgement.NOT_APPLICABLE;
    }

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public String name() {
        return "policy";
    }

    @Override
    public List<Rule> rules() {
        return List.of(this);
    }

    @Override
    public InputStream open(String path) {
        return LunchBreak.class.getResourceAsStream(path);
    }
}
