package io.hegui.benchmarks.engines;

import io.hegui.model.CallRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.builders.RuleSetBuilder;

/** Evrete: stateless sessions over batches of 1,000 calls, windows in Java beside them. */
public final class EvreteEngine implements Engine {

    private static final int BATCH = 1000;
    private static final String CALL = "$call";

    private final int year;
    private final Knowledge rules;
    private Counts counts = new Counts();

    /** Builds the rules. */
    public EvreteEngine(Case given) {
        year = given.year();
        RuleSetBuilder<Knowledge> builder =
                new KnowledgeService().newKnowledge().builder();
        for (Map.Entry<Check, Predicate<CallRecord>> failing :
                Predicates.failing(given).entrySet()) {
            Predicate<Object[]> fails = values -> failing.getValue().test((CallRecord) values[0]);
            builder = builder.newRule(failing.getKey().name())
                    .forEach(CALL, CallRecord.class)
                    .where(fails, CALL)
                    .execute(context -> counts.add(failing.getKey()));
        }
        rules = builder.build();
    }

    @Override
    public Counts count(Iterable<CallRecord> calls) {
        counts = new Counts();
        Windows windows = new Windows(year);
        List<CallRecord> batch = new ArrayList<>(BATCH);
        for (CallRecord call : calls) {
            batch.add(call);
            windows.add(call);
            if (batch.size() == BATCH) {
                rules.newStatelessSession().insert(batch).fire();
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            rules.newStatelessSession().insert(batch).fire();
        }
        windows.finish(counts);
        return counts;
    }
}
