package io.hegui.audit;

import io.hegui.model.CallRecord;
import io.hegui.model.ComplaintCase;
import io.hegui.rule.CallFigures;
import io.hegui.rule.CallRule;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.Gauge;
import io.hegui.rule.Reads;
import io.hegui.rule.ReviewRule;
import io.hegui.rule.Rule;
import io.hegui.rule.RuleId;
import io.hegui.rule.RuleSet;
import io.hegui.rule.Severity;
import io.hegui.rule.StreamRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An audit that can be asked what if: it keeps the calls, what every rule gathered of them, and what every rule looked at
 * in the facts. Under changed facts or rules only those rules are judged again that would see something else; the answer
 * is the one that a full audit gives. Whatever is in doubt is judged again. Immutable and thread-safe.
 */
public final class Scan {

    /** What a computation answered, what it was given besides facts, and what it looked at in them. */
    private record Answer<T>(Object of, @Nullable Taker gathered, T value, Reads reads) {

        /** Whether the same would be answered. */
        boolean stands(Object asked, @Nullable Taker given, Facts facts) {
            return of.equals(asked) && gathered == given && reads.holdUnder(facts);
        }
    }

    private final Facts facts;
    private final RuleSet rules;
    private final KeptCalls calls;
    private final @Nullable LocalDate until;
    private final Map<Object, Taker> takers;
    private final Map<RuleId, Answer<Evaluation>> answers = new TreeMap<>();
    private final Answer<Statistics> statistics;
    private final AuditResult result;
    private final Set<RuleId> answeredAgain = new TreeSet<>();
    private final Set<Object> gatheredAgain = new HashSet<>();

    private Scan(
            Facts facts,
            RuleSet rules,
            KeptCalls calls,
            @Nullable LocalDate until,
            Map<Object, Taker> known,
            @Nullable Scan before) {
        this.facts = facts;
        this.rules = rules;
        this.calls = calls;
        this.until = until;
        this.takers = new HashMap<>(known);
        if (before == null) {
            gatheredAgain.addAll(known.keySet());
        }
        Answer<Statistics> figures;
        do {
            gatherStale();
            answer(before);
            figures = statistics(before);
            // evaluating may make what was gathered look at facts that it had not looked at before
        } while (!stale().isEmpty());
        this.statistics = figures;
        Map<RuleId, Evaluation> evaluations = new TreeMap<>();
        answers.forEach((id, answer) -> evaluations.put(id, answer.value));
        this.result = Evaluations.conclude(facts, rules, evaluations, statistics.value);
    }

    static Scan of(Facts facts, RuleSet rules, KeptCalls calls, Map<Object, Taker> takers) {
        return new Scan(facts, rules, calls, null, takers, null);
    }

    /** Scans calls that are in memory, in this thread. */
    public static Scan of(Facts facts, RuleSet rules, Iterable<CallRecord> calls) {
        ScanState state = ScanState.open(facts, rules);
        calls.forEach(state::accept);
        return state.finish();
    }

    /**
     * The scan of the same calls under other facts or rules. Records are not read again; those rules whose checks see
     * something else judge the kept calls again, on the common pool.
     */
    public Scan under(Facts otherFacts, RuleSet otherRules) {
        return new Scan(otherFacts, otherRules, calls, until, takers, this);
    }

    /** The same scan with something changed. */
    public Scan with(Change change) {
        RuleSet changed = change.rulesFrom(rules);
        return under(change.factsFrom(facts, changed), changed);
    }

    /**
     * The scan of those calls and complaints alone that are dated up to a day; those without a day stay. The facts and
     * their {@code asOf} are the same, so that two such scans differ by exactly the records between their days. Goes
     * through the calls again.
     *
     * @param day last day, inclusive
     */
    public Scan upTo(LocalDate day) {
        LocalDate last = until != null && until.isBefore(day) ? until : day;
        List<ComplaintCase> complaints = facts.complaints();
        Facts.Builder builder = facts.toBuilder();
        if (complaints != null) {
            builder.complaints(complaints.stream()
                    .filter(complaint -> complaint.receivedAt() == null
                            || !complaint.receivedAt().date().isAfter(last))
                    .toList());
        }
        return new Scan(builder.build(), rules, calls, last, Map.of(), null);
    }

    /** What every rule measures against a limit, crossed or not, by rule id. */
    public List<Measurement> measurements() {
        List<Measurement> measurements = new ArrayList<>();
        Facts worker = facts.forWorker();
        for (Rule rule : rules.rules()) {
            Answer<Evaluation> answer = answers.get(rule.id());
            if (answer != null) {
                Severity beyond = rule.spec().escalation() == null
                        ? rule.spec().severity()
                        : rule.spec().escalation().to();
                gauges(rule, answer, worker)
                        .forEach(gauge -> measurements.add(
                                new Measurement(rule.id(), rule.spec().under(facts.profile(), beyond), gauge)));
            }
        }
        return measurements;
    }

    private static List<Gauge> gauges(Rule rule, Answer<Evaluation> answer, Facts worker) {
        if (answer.gathered == null) {
            return Evaluations.gauges(rule, answer.value, worker, Evaluations.NOTHING);
        }
        synchronized (answer.gathered) {
            return Evaluations.gauges(rule, answer.value, worker, answer.gathered);
        }
    }

    /** What the audit found. */
    public AuditResult result() {
        return result;
    }

    /** What was audited. */
    public Facts facts() {
        return facts;
    }

    /** The rules by which it was audited. */
    public RuleSet rules() {
        return rules;
    }

    /** The rules that answered anew, because what they look at had changed; the others' answers were taken over. */
    public Set<RuleId> answeredAgain() {
        return Collections.unmodifiableSet(answeredAgain);
    }

    /** Those of them for which the calls were gone through again. */
    public Set<RuleId> judgedAgain() {
        Set<RuleId> ids = new TreeSet<>();
        for (Rule rule : rules.rules()) {
            Object key = key(rule);
            if (key != null && gatheredAgain.contains(key)) {
                ids.add(rule.id());
            }
        }
        return ids;
    }

    private static @Nullable Object key(Rule rule) {
        return rule instanceof CallRule
                ? rule
                : rule instanceof StreamRule<?> streamRule ? streamRule.accumulator() : null;
    }

    /** What was never gathered, or under facts that looked different. */
    private List<Object> stale() {
        List<Object> stale = new ArrayList<>();
        for (Object key : ScanState.keys(rules)) {
            Taker taker = takers.get(key);
            if (taker == null || (!gatheredAgain.contains(key) && !taker.reads().holdUnder(facts))) {
                stale.add(key);
            }
        }
        return stale;
    }

    private void gatherStale() {
        List<Object> stale = stale();
        if (!stale.isEmpty()) {
            takers.putAll(gathered(stale));
            gatheredAgain.addAll(stale);
        }
    }

    private Map<Object, Taker> gathered(List<Object> keys) {
        int slices = Math.max(1, Math.min(calls.blocks(), Runtime.getRuntime().availableProcessors()));
        List<Map<Object, Taker>> parts = IntStream.range(0, slices)
                .parallel()
                .mapToObj(slice -> gathered(keys, slice, slices))
                .toList();
        Map<Object, Taker> whole = parts.get(0);
        for (Map<Object, Taker> part : parts.subList(1, slices)) {
            whole.forEach((key, taker) -> taker.merge(Objects.requireNonNull(part.get(key))));
        }
        return whole;
    }

    private Map<Object, Taker> gathered(List<Object> keys, int slice, int slices) {
        Map<Object, Taker> fresh = ScanState.open(keys, facts);
        Taker[] each = fresh.values().stream().filter(Taker::needsCalls).toArray(Taker[]::new);
        for (int block = slice; each.length > 0 && block < calls.blocks(); block += slices) {
            calls.forEach(block, call -> {
                if (isLater(call)) {
                    return;
                }
                for (Taker taker : each) {
                    taker.accept(call);
                }
            });
        }
        return fresh;
    }

    private boolean isLater(CallRecord call) {
        return until != null && call.startedAt() != null && call.startedAt().epochDay() > until.toEpochDay();
    }

    private void answer(@Nullable Scan before) {
        Facts worker = facts.forWorker();
        for (Rule rule : rules.rules()) {
            if (rule instanceof ReviewRule) {
                continue;
            }
            Object key = key(rule);
            Taker taker = key == null ? null : takers.get(key);
            Answer<Evaluation> known = answers.get(rule.id());
            if (known == null && before != null) {
                known = before.answers.get(rule.id());
            }
            if (known == null || !known.stands(rule, taker, facts)) {
                known = answered(
                        rule,
                        taker,
                        view -> Evaluations.of(rule, view, taker == null ? Evaluations.NOTHING : taker),
                        worker);
                answeredAgain.add(rule.id());
            }
            answers.put(rule.id(), known);
        }
    }

    private Answer<Statistics> statistics(@Nullable Scan before) {
        Taker figures = Objects.requireNonNull(takers.get(CallFigures.TYPE));
        return before != null && before.statistics.stands(CallFigures.TYPE, figures, facts)
                ? before.statistics
                : answered(
                        CallFigures.TYPE,
                        figures,
                        view -> Statistics.of(figures.accumulator(CallFigures.TYPE), view),
                        facts.forWorker());
    }

    private static <T> Answer<T> answered(
            Object of, @Nullable Taker gathered, Function<Facts, T> question, Facts worker) {
        Reads reads = new Reads();
        Facts view = worker.tracedBy(reads);
        if (gathered == null) {
            return new Answer<>(of, null, question.apply(view), reads);
        }
        // what was gathered is for one thread at a time, and scans of the same calls share it
        synchronized (gathered) {
            return new Answer<>(of, gathered, question.apply(view), reads);
        }
    }
}
