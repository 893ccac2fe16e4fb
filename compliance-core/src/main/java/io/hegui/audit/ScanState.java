package io.hegui.audit;

import io.hegui.model.CallRecord;
import io.hegui.rule.AccumulatorType;
import io.hegui.rule.CallFigures;
import io.hegui.rule.CallRule;
import io.hegui.rule.Facts;
import io.hegui.rule.Rule;
import io.hegui.rule.RuleSet;
import io.hegui.rule.StreamRule;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What one worker has gathered of a {@link Scan}: what an audit gathers, and the calls themselves. Merging is associative
 * and commutative. For one thread at a time.
 */
public final class ScanState {

    private final Facts facts;
    private final RuleSet rules;
    private final Map<Object, Taker> takers;
    private final Taker[] each;
    private final KeptCalls calls = new KeptCalls();

    private ScanState(Facts facts, RuleSet rules) {
        this.facts = facts;
        this.rules = rules;
        this.takers = open(keys(rules), facts);
        this.each = takers.values().toArray(new Taker[0]);
    }

    /** Opens an empty state for one worker; states of the same facts and rules can be merged. */
    public static ScanState open(Facts facts, RuleSet rules) {
        return new ScanState(facts, rules);
    }

    /** What takes calls under these rules: call rules, and accumulators each named once. */
    static Set<Object> keys(RuleSet rules) {
        Set<Object> keys = new LinkedHashSet<>();
        keys.add(CallFigures.TYPE);
        for (Rule rule : rules.rules()) {
            if (rule instanceof CallRule) {
                keys.add(rule);
            } else if (rule instanceof StreamRule<?> streamRule) {
                keys.add(streamRule.accumulator());
            }
        }
        return keys;
    }

    /** Opens a taker for each key, for a worker of its own. */
    static Map<Object, Taker> open(Collection<Object> keys, Facts facts) {
        Facts worker = facts.forWorker();
        Map<Object, Taker> takers = new LinkedHashMap<>();
        for (Object key : keys) {
            takers.put(
                    key,
                    key instanceof CallRule rule ? Taker.of(rule, worker) : Taker.of((AccumulatorType<?>) key, worker));
        }
        return takers;
    }

    /** Takes one call: every rule judges it, and it is kept. */
    public void accept(CallRecord call) {
        for (Taker taker : each) {
            taker.accept(call);
        }
        calls.add(call);
    }

    /**
     * Takes what another state gathered; the other must not be used afterwards.
     *
     * @throws IllegalArgumentException when the other was opened for other facts or rules
     */
    @SuppressWarnings("ReferenceEquality") // the same facts are meant, not ones that look alike
    public void merge(ScanState other) {
        if (other.facts != facts || other.rules != rules) {
            throw new IllegalArgumentException("states of two different scans can't be merged");
        }
        for (int i = 0; i < each.length; i++) {
            each[i].merge(other.each[i]);
        }
        calls.addAll(other.calls);
    }

    /** Judges what was gathered; the state must not be used afterwards. */
    public Scan finish() {
        return Scan.of(facts, rules, calls.close(), takers);
    }
}
