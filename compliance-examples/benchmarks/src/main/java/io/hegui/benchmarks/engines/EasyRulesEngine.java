package io.hegui.benchmarks.engines;

import io.hegui.model.CallRecord;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules: facts of one call after the other, windows in Java beside them. */
public final class EasyRulesEngine implements Engine {

    private static final String CALL = "call";

    private final int year;
    private final Rules rules = new Rules();
    private final DefaultRulesEngine engine = new DefaultRulesEngine();
    private Counts counts = new Counts();

    /** Builds the rules. */
    public EasyRulesEngine(Case given) {
        year = given.year();
        Predicates.failing(given)
                .forEach((check, fails) -> rules.register(new RuleBuilder()
                        .name(check.name())
                        .when(facts -> fails.test(facts.get(CALL)))
                        .then(facts -> counts.add(check))
                        .build()));
    }

    @Override
    public Counts count(Iterable<CallRecord> calls) {
        counts = new Counts();
        Windows windows = new Windows(year);
        for (CallRecord call : calls) {
            Facts facts = new Facts();
            facts.put(CALL, call);
            engine.fire(rules, facts);
            windows.add(call);
        }
        windows.finish(counts);
        return counts;
    }
}
