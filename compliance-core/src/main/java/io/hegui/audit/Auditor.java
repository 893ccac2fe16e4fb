package io.hegui.audit;

import io.hegui.model.CallRecord;
import io.hegui.model.License;
import io.hegui.rule.Accumulator;
import io.hegui.rule.AccumulatorType;
import io.hegui.rule.CallFigures;
import io.hegui.rule.CallRule;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.ReviewRule;
import io.hegui.rule.Rule;
import io.hegui.rule.RuleId;
import io.hegui.rule.RuleSet;
import io.hegui.rule.StreamRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Runs a rule set over one package. {@link #newState()} opens the state of one worker, which takes calls; the states of
 * all workers are merged; {@link #finish} turns the merged state into findings and statistics. Immutable and
 * thread-safe; a state is not.
 */
public final class Auditor {

    private final Facts facts;
    private final RuleSet rules;
    private final List<CallRule> callRules = new ArrayList<>();
    private final Set<AccumulatorType<?>> accumulatorTypes = new LinkedHashSet<>();

    private volatile @Nullable Map<String, String> stamp;

    private Auditor(Facts facts, RuleSet rules) {
        this.facts = facts;
        this.rules = rules;
        accumulatorTypes.add(CallFigures.TYPE);
        for (Rule rule : rules.rules()) {
            if (rule instanceof CallRule callRule) {
                callRules.add(callRule);
            } else if (rule instanceof StreamRule<?> streamRule) {
                accumulatorTypes.add(streamRule.accumulator());
            }
        }
    }

    /** Opens an audit of these facts by these rules. */
    public static Auditor open(Facts facts, RuleSet rules) {
        return new Auditor(facts, rules);
    }

    /** The facts under audit. */
    public Facts facts() {
        return facts;
    }

    Set<AccumulatorType<?>> accumulatorTypes() {
        return accumulatorTypes;
    }

    /** What tells this audit from others, by the name of each part: states that are written bear it. */
    Map<String, String> stamp() {
        Map<String, String> known = stamp;
        if (known == null) {
            License license = facts.inspection().license();
            known = new LinkedHashMap<>();
            known.put("rule set", rules.digest());
            known.put("year", String.valueOf(facts.inspection().year()));
            known.put("as of", facts.asOf().toString());
            known.put("profile", facts.profile().name());
            known.put("license", license == null ? "none" : String.valueOf(license.number()));
            stamp = known;
        }
        return known;
    }

    /** Opens an empty state for one worker. */
    public AuditState newState() {
        Facts worker = facts.forWorker();
        List<AuditState.Checked> checks = new ArrayList<>();
        for (CallRule rule : callRules) {
            checks.add(new AuditState.Checked(
                    rule.scope(), RuleError.prepared(rule, worker), new RecordTally(rule.spec())));
        }
        List<Gathering<?>> gatherings = new ArrayList<>();
        for (AccumulatorType<?> type : accumulatorTypes) {
            gatherings.add(Gathering.open(type, worker));
        }
        return new AuditState(this, checks, gatherings);
    }

    /** Audits calls that are in memory, in this thread. */
    public AuditResult audit(Iterable<CallRecord> calls) {
        AuditState state = newState();
        calls.forEach(state::accept);
        return finish(state);
    }

    /** Judges what was gathered. The state is not used afterwards. */
    public AuditResult finish(AuditState state) {
        Facts worker = facts.forWorker();
        Map<RuleId, Evaluation> evaluations = new TreeMap<>();
        for (Rule rule : rules.rules()) {
            if (!(rule instanceof ReviewRule)) {
                evaluations.put(rule.id(), Evaluations.of(rule, worker, gathered(state)));
            }
        }
        return Evaluations.conclude(
                facts, rules, evaluations, Statistics.of(state.accumulator(CallFigures.TYPE), facts));
    }

    private Evaluations.Gathered gathered(AuditState state) {
        return new Evaluations.Gathered() {
            @Override
            public RecordTally tally(CallRule rule) {
                return state.tally(callRules.indexOf(rule));
            }

            @Override
            public <S extends Accumulator<S>> S accumulator(AccumulatorType<S> type) {
                return state.accumulator(type);
            }
        };
    }
}
