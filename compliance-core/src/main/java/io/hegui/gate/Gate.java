package io.hegui.gate;

import io.hegui.calendar.LocalSeconds;
import io.hegui.model.CallRecord;
import io.hegui.model.Moment;
import io.hegui.rule.CallLimit;
import io.hegui.rule.Facts;
import io.hegui.rule.GateCheck;
import io.hegui.rule.GateRule;
import io.hegui.rule.LimitRule;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.Rule;
import io.hegui.rule.RuleId;
import io.hegui.rule.RuleSet;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * 外呼闸门: decides before each call whether it may be placed now, by the rules of the yearly audit. In-process; no I/O and
 * no clock: the time is a parameter. Thread-safe; keep one for each licensee.
 *
 * <p>{@link #decide} only answers. A dialler reserves, so that others can't use the same room, and says what became of it:
 *
 * <pre>{@code
 * Reservation reservation = gate.reserve(attempt, now);
 * if (!reservation.decision().blocked() && !reservation.commit(start).blocked()) {
 *     dial(attempt);
 * }
 * }</pre>
 *
 * <p>What an audit calls advice is a WARN, anything above it a BLOCK. What can't be judged, because facts are missing, is
 * a WARN unless the gate was {@linkplain Builder#blockUnknown told} to block it. Waivers explain the past and open no
 * gate.
 */
public final class Gate {

    private static final RuleId FULL = new RuleId("gate/counters-full");

    private final RuleSet rules;
    private final List<LimitLayer<?>> layers;
    private final CounterStore store;
    private final DecisionSink sink;
    private final boolean blocksUnknown;
    private final AtomicReference<Checks> current;

    private Gate(Builder builder) {
        rules = builder.rules;
        layers = List.copyOf(builder.layers);
        store = builder.store;
        sink = builder.sink;
        blocksUnknown = builder.blocksUnknown;
        current = new AtomicReference<>(prepare(builder.facts));
    }

    /** Starts a gate on these facts, by those of the rules that can judge a call before it is placed. */
    public static Builder on(Facts facts, RuleSet rules) {
        return new Builder(facts, rules);
    }

    private Checks prepare(Facts facts) {
        List<Checks.Checked> checks = new ArrayList<>();
        List<Checks.Limited> limits = new ArrayList<>();
        for (Rule rule : rules.gateRules()) {
            add(rule, facts, null, checks, limits);
            for (LimitLayer<?> layer : layers) {
                if (rule.spec().parameters().contains(layer.key())) {
                    add(rule, layered(facts, layer), layer, checks, limits);
                }
            }
        }
        Basis basis = new Basis(rules, layers, facts);
        if (sink != DecisionSink.NONE) {
            // a log writes them with its first entry, which a dialler waits for
            basis.workOut();
        }
        return new Checks(facts, rules, basis, store, blocksUnknown, checks, limits);
    }

    private <T> Facts layered(Facts facts, LimitLayer<T> layer) {
        return facts.toBuilder()
                .rules(rules.overriding(layer.key(), LocalDate.of(1, 1, 1), layer.value()))
                .build();
    }

    private void add(
            Rule rule,
            Facts facts,
            @Nullable LimitLayer<?> layer,
            List<Checks.Checked> checks,
            List<Checks.Limited> limits) {
        if (rule instanceof GateRule gateRule) {
            GateCheck check = gateRule.beforeCall(facts);
            if (check != GateCheck.NONE) {
                requireOneCount(rule.spec(), layer);
                checks.add(new Checks.Checked(rule.spec(), check, facts, layer));
            }
        }
        if (rule instanceof LimitRule limitRule) {
            CallLimit limit = limitRule.limit(facts);
            long needed = limit.longestWindow() + LocalSeconds.DAY;
            if (needed > store.retainedSeconds()) {
                throw new IllegalArgumentException(rule.id() + ": counts calls over " + limit.longestWindow()
                        + " seconds, expected a store that keeps them for " + needed + ", it keeps them for "
                        + store.retainedSeconds());
            }
            limits.add(new Checks.Limited(rule.spec(), limit, layer));
        }
    }

    /** The calls that fail a rule are counted once for its share and all layers of it, so no layer may change which fail. */
    private static void requireOneCount(RuleSpec spec, @Nullable LimitLayer<?> layer) {
        RuleSpec.Escalation escalation = spec.escalation();
        if (layer != null
                && escalation != null
                && Checks.isByShare(spec)
                && !layer.key().equals(escalation.share())) {
            throw new IllegalArgumentException("layer: " + spec.id() + " permits a share of calls, found a layer of '"
                    + layer.key().name() + "', expected one of '"
                    + escalation.share().name() + "'");
        }
    }

    private Checks current() {
        return Objects.requireNonNull(current.get());
    }

    /** Whether a gate checks a rule at all. */
    public static boolean checks(Rule rule) {
        return rule instanceof GateRule || rule instanceof LimitRule;
    }

    /** The facts on which the gate decides at present. */
    public Facts facts() {
        return current().facts();
    }

    /** Rules and data on which the gate decides at present. */
    public Basis basis() {
        return current().basis();
    }

    /**
     * Swaps the facts, such as consents, do-not-call list, numbers and agents. Calls decided meanwhile see the old facts
     * or the new ones, never a mixture. The preparation runs on the calling thread.
     */
    public void update(Facts facts) {
        current.set(prepare(facts));
    }

    /** As {@link #update(Facts)}, from the present facts; of several edits at the same time none is lost. */
    public void update(UnaryOperator<Facts.Builder> edit) {
        Checks before = current();
        Checks after = prepare(edit.apply(before.facts().toBuilder()).build());
        while (!current.compareAndSet(before, after)) {
            before = current();
            after = prepare(edit.apply(before.facts().toBuilder()).build());
        }
    }

    /**
     * Decides whether the call may start at that time, and counts nothing.
     *
     * @param at the time, precise to the minute or second
     * @throws IllegalArgumentException when {@code at} is a day without time, or so far back that the calls before it are
     *     no longer counted
     */
    public Decision decide(CallAttempt attempt, Moment at) {
        requireTime(at);
        Decision decision = decide(current(), attempt, at);
        record(decision);
        return decision;
    }

    private Decision decide(Checks checks, CallAttempt attempt, Moment at) {
        return checks.decide(attempt, at, checks.counts() ? store.history(attempt.caller()) : null);
    }

    static void requireTime(Moment at) {
        if (at.precision() == Moment.Precision.DAY) {
            throw new IllegalArgumentException("at: found a day without time, expected a date-time");
        }
    }

    /**
     * Decides, and unless that blocks counts the call as one that starts at that time, in one step: concurrent callers
     * never overshoot a limit. A reservation that nobody commits or releases counts until its time is over.
     *
     * @throws IllegalArgumentException as {@link #decide}
     */
    public Reservation reserve(CallAttempt attempt, Moment at) {
        requireTime(at);
        Checks checks = current();
        Reservation reservation = new Reservation(this, checks, reserve(checks, attempt, at));
        record(reservation);
        return reservation;
    }

    /** Records what is not allowed without a word. */
    private void record(Decision decision) {
        if (decision.kind() != Decision.Kind.ALLOW) {
            sink.record(decision);
        }
    }

    /** Records the decision; when that fails nobody holds the reservation, and it is given back. */
    private void record(Reservation reservation) {
        try {
            record(reservation.decision());
        } catch (RuntimeException e) {
            reservation.release();
            throw e;
        }
    }

    private Decision reserve(Checks checks, CallAttempt attempt, Moment at) {
        long second = at.localSecond();
        if (checks.blockedAnyhow(attempt, second)) {
            Decision decision = decide(checks, attempt, at);
            if (decision.blocked()) {
                return decision;
            }
            // a share had no room a moment ago and has some now: count the call like any other
        }
        CallLedger ledger = store.open(attempt.caller(), second);
        if (ledger == null) {
            return checks.full(attempt, at, full());
        }
        try {
            Decision decision = checks.decide(attempt, at, ledger);
            while (!decision.blocked() && !checks.tryShares(attempt, second)) {
                // somebody else took the last of a share meanwhile
                decision = checks.decide(attempt, at, ledger);
            }
            if (!decision.blocked() && !ledger.add(second, attempt.callee())) {
                checks.releaseShares(attempt, second);
                return checks.full(attempt, at, full());
            }
            return decision;
        } finally {
            ledger.close();
        }
    }

    private static Reason full() {
        return new Reason(
                FULL,
                Verdict.INDETERMINATE,
                Severity.MAJOR,
                true,
                null,
                Values.NONE,
                new LocalizedText("通话计数已满，无法再计入一通", "the call counters are full and can't count one more call"),
                List.of());
    }

    Decision commit(Reservation reservation, Moment start) {
        Decision reserved = reservation.decision();
        CallAttempt attempt = reserved.attempt();
        Checks checks = current();
        if (start.localSecond() == reserved.at().localSecond() && checks == reservation.checks()) {
            checks.countPlaced(attempt.call(), start.localSecond(), true);
            return reserved;
        }
        free(reservation);
        Decision decision = reserve(checks, attempt, start);
        record(new Reservation(this, checks, decision));
        if (!decision.blocked()) {
            checks.countPlaced(attempt.call(), start.localSecond(), true);
        }
        return decision;
    }

    void free(Reservation reservation) {
        CallAttempt attempt = reservation.decision().attempt();
        long second = reservation.decision().at().localSecond();
        CallLedger ledger = store.find(attempt.caller());
        if (ledger != null) {
            try {
                ledger.remove(second, attempt.callee());
            } finally {
                ledger.close();
            }
        }
        reservation.checks().releaseShares(attempt, second);
    }

    /** What is left of each limit for an attempt at that time. */
    public List<Quota> quotas(CallAttempt attempt, Moment at) {
        requireTime(at);
        Checks checks = current();
        return checks.quotas(attempt, at.localSecond(), store.history(attempt.caller()));
    }

    /**
     * Counts a call that was placed without asking: one from before a restart, from another dialler, or an inbound one,
     * which only shares count. Calls without start or, if outbound, without caller or callee are not counted by limits.
     *
     * @throws IllegalStateException when the counters are full
     */
    public void count(CallRecord call) {
        Moment start = call.startedAt();
        if (start == null) {
            return;
        }
        long second = start.localSecond();
        if (call.outbound() && call.caller() != null && call.callee() != null) {
            CallLedger ledger = store.open(call.caller(), second);
            if (ledger == null) {
                throw new IllegalStateException("the call counters are full");
            }
            try {
                if (!ledger.add(second, call.callee())) {
                    throw new IllegalStateException("the call counters are full");
                }
            } finally {
                ledger.close();
            }
        }
        current().countPlaced(call, second, false);
    }

    /** Builds a gate. Mutable, for one thread. */
    public static final class Builder {

        private final Facts facts;
        private final RuleSet rules;
        private final List<LimitLayer<?>> layers = new ArrayList<>();
        private CounterStore store = MemoryCounters.create();
        private DecisionSink sink = DecisionSink.NONE;
        private boolean blocksUnknown;

        private Builder(Facts facts, RuleSet rules) {
            this.facts = facts;
            this.rules = rules;
        }

        /**
         * Adds a value that binds beside the catalogue's.
         *
         * @throws IllegalArgumentException when no rule that the gate checks reads that parameter
         */
        public Builder layer(LimitLayer<?> value) {
            if (rules.gateRules().stream()
                    .noneMatch(rule -> rule.spec().parameters().contains(value.key()))) {
                throw new IllegalArgumentException("layer: no rule that the gate checks reads the parameter '"
                        + value.key().name() + "'");
            }
            layers.add(value);
            return this;
        }

        /** Sets where calls are counted; in memory by default. */
        public Builder counters(CounterStore value) {
            store = value;
            return this;
        }

        /** Sets what takes every BLOCK and WARN; nothing by default. */
        public Builder sink(DecisionSink value) {
            sink = value;
            return this;
        }

        /** Blocks what can't be judged because facts are missing, instead of warning of it. */
        public Builder blockUnknown() {
            blocksUnknown = true;
            return this;
        }

        /**
         * The gate.
         *
         * @throws IllegalArgumentException when the store keeps calls for a shorter time than a limit counts them, or a
         *     layer would change which calls fail a rule that permits a share of them
         */
        public Gate build() {
            return new Gate(this);
        }
    }
}
