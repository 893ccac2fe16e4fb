package io.hegui.gate;

import io.hegui.calendar.LocalSeconds;
import io.hegui.model.CallRecord;
import io.hegui.model.Moment;
import io.hegui.rule.CallLimit;
import io.hegui.rule.Facts;
import io.hegui.rule.GateCheck;
import io.hegui.rule.Judgement;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.Parameter;
import io.hegui.rule.RuleSet;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Source;
import io.hegui.rule.Texts;
import io.hegui.rule.Values;
import io.hegui.rule.Verdict;
import io.hegui.rule.Weight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The prepared rules of one snapshot of the facts: swapped as a whole. Immutable and thread-safe. */
final class Checks {

    /** Steps from one change to the next until waiting is given up as hopeless: more than ten years of nights and days. */
    private static final int MOST_STEPS = 20_000;

    private static final LocalizedText UNKNOWN =
            new LocalizedText("无法判定：缺少 {missing}", "can't be judged: {missing} missing");
    private static final LocalizedText SHARE = new LocalizedText(
            "{fails}；此类通话将达 {affected}/{population}，超过 {limit}",
            "{fails}; it would be {affected} of {population} such calls, more than {limit}");

    /**
     * A rule that judges a call by itself.
     *
     * @param facts the facts with the value that it uses
     * @param layer the layer whose value that is; null: the catalogue's
     */
    record Checked(
            RuleSpec spec,
            GateCheck check,
            Facts facts,
            @Nullable LimitLayer<?> layer) {

        /** Whether it counts for its share; a layer of the share refers to the same calls. */
        private boolean counts() {
            return layer == null && isByShare(spec);
        }
    }

    /** A rule that limits calls. */
    record Limited(RuleSpec spec, CallLimit limit, @Nullable LimitLayer<?> layer) {}

    private final Facts facts;
    private final RuleSet rules;
    private final Basis basis;
    private final CounterStore store;
    private final boolean blocksUnknown;
    private final Checked[] checks;
    private final Limited[] limits;

    Checks(
            Facts facts,
            RuleSet rules,
            Basis basis,
            CounterStore store,
            boolean blocksUnknown,
            List<Checked> checks,
            List<Limited> limits) {
        this.facts = facts;
        this.rules = rules;
        this.basis = basis;
        this.store = store;
        this.blocksUnknown = blocksUnknown;
        this.checks = checks.toArray(new Checked[0]);
        this.limits = limits.toArray(new Limited[0]);
    }

    Facts facts() {
        return facts;
    }

    Basis basis() {
        return basis;
    }

    /** Whether any limit counts calls. */
    boolean counts() {
        return limits.length > 0;
    }

    /** Decides, by the calls of the caller, in a reservation under its lock; null: no call of the caller is known. */
    Decision decide(CallAttempt attempt, Moment at, @Nullable CallHistory history) {
        long second = at.localSecond();
        requireExact(history, second);
        return inOrder(attempt, second) && keepsLimits(attempt, second, history)
                ? new Decision(Decision.Kind.ALLOW, attempt, at, basis, Decision.Detail.NONE)
                : explain(attempt, at, history);
    }

    /** Whether something that no counter changes blocks the attempt. */
    boolean blockedAnyhow(CallAttempt attempt, long second) {
        for (Checked checked : checks) {
            if (blocks(checked, attempt, second)) {
                return true;
            }
        }
        return false;
    }

    private boolean inOrder(CallAttempt attempt, long second) {
        CallRecord call = attempt.call();
        for (Checked checked : checks) {
            Verdict verdict = checked.check.judge(call, second).verdict();
            if (verdict == Verdict.FAIL || verdict == Verdict.INDETERMINATE) {
                return false;
            }
        }
        return true;
    }

    private boolean keepsLimits(CallAttempt attempt, long second, @Nullable CallHistory history) {
        for (Limited limited : limits) {
            if (!Windows.keeps(limited.limit, history, second, attempt.callee())) {
                return false;
            }
        }
        return true;
    }

    private void requireExact(@Nullable CallHistory history, long second) {
        if (history == null || history.exactFrom() == Long.MIN_VALUE) {
            return;
        }
        for (Limited limited : limits) {
            if (Windows.reachesBackTo(limited.limit, second) < history.exactFrom()) {
                throw new IllegalArgumentException("at: found " + text(second)
                        + ", expected a later time: the calls of this number are counted from "
                        + text(history.exactFrom()) + " on");
            }
        }
    }

    private static Moment text(long second) {
        return Moment.ofLocalSecond(second, Moment.Precision.SECOND);
    }

    // ---- what is not plainly in order

    private Decision explain(CallAttempt attempt, Moment at, @Nullable CallHistory history) {
        long second = at.localSecond();
        List<Reason> blocking = new ArrayList<>();
        List<Reason> warning = new ArrayList<>();
        for (Checked checked : checks) {
            add(reason(checked, attempt, second), blocking, warning);
        }
        for (Limited limited : limits) {
            Windows.Excess excess = Windows.excess(limited.limit, history, second, attempt);
            add(excess == null ? null : reason(limited, excess), blocking, warning);
        }
        boolean blocked = !blocking.isEmpty();
        blocking.addAll(warning);
        List<Quota> quotas = quotas(attempt, second, history);
        if (!blocked) {
            return new Decision(
                    Decision.Kind.WARN, attempt, at, basis, new Decision.Detail(blocking, quotas, null, List.of()));
        }
        List<Reason> never = new ArrayList<>();
        Moment earliest = earliest(attempt, second, history, never);
        return new Decision(
                Decision.Kind.BLOCK, attempt, at, basis, new Decision.Detail(blocking, quotas, earliest, never));
    }

    private static void add(@Nullable Reason reason, List<Reason> blocking, List<Reason> warning) {
        if (reason != null) {
            (reason.blocks() ? blocking : warning).add(reason);
        }
    }

    /** A decision that blocks because no more calls can be counted. */
    Decision full(CallAttempt attempt, Moment at, Reason full) {
        return new Decision(
                Decision.Kind.BLOCK,
                attempt,
                at,
                basis,
                new Decision.Detail(List.of(full), List.of(), null, List.of(full)));
    }

    // ---- weighing

    private boolean blocks(Checked checked, CallAttempt attempt, long second) {
        Judgement judgement = checked.check.judge(attempt.call(), second);
        return switch (judgement.verdict()) {
            case PASS, NOT_APPLICABLE -> false;
            case INDETERMINATE -> blocksUnknown;
            case FAIL -> blocks(checked, severity(checked, weight(checked, attempt, second), second, true), second);
        };
    }

    private static @Nullable Weight weight(Checked checked, CallAttempt attempt, long second) {
        return checked.check.weight(attempt.call(), second);
    }

    /** A layer that binds does so beyond its value: where it is a share, beyond the share. */
    private boolean blocks(Checked checked, Severity severity, long second) {
        return blocks(checked.layer, severity) && (severity.isAtLeast(Severity.MINOR) || isBeyond(checked, second));
    }

    private static boolean blocks(@Nullable LimitLayer<?> layer, Severity severity) {
        return severity.isAtLeast(Severity.MINOR) || (layer != null && layer.binding());
    }

    private boolean isBeyond(Checked checked, long second) {
        return !isByShare(checked.spec) || !keepsShare(checked, second);
    }

    /** What an audit would call a failure of this call, reached shares included. */
    private Severity severity(Checked checked, @Nullable Weight weight, long second, boolean counted) {
        RuleSpec spec = checked.spec;
        Severity judged = weight != null ? weight.severity() : spec.severity();
        if (counted && isByShare(spec) && !keepsShare(checked, second)) {
            judged = spec.worstSeverity();
        }
        return spec.under(facts.profile(), judged);
    }

    /** Whether single failures are advice, and only their share makes them more. */
    static boolean isByShare(RuleSpec spec) {
        return spec.escalation() != null && !spec.severity().isAtLeast(Severity.MINOR);
    }

    private ShareCounter share(RuleSpec spec, long second) {
        return store.share(
                spec.id(), LocalDate.ofEpochDay(LocalSeconds.day(second)).getYear());
    }

    private boolean keepsShare(Checked checked, long second) {
        ShareCounter share = share(checked.spec, second);
        return keepsShare(checked, share.affected() + 1, share.population() + 1);
    }

    private static boolean keepsShare(Checked checked, long affected, long population) {
        BigDecimal most = permittedShare(checked).multiply(BigDecimal.valueOf(population));
        return BigDecimal.valueOf(affected).compareTo(most) <= 0;
    }

    private static BigDecimal permittedShare(Checked checked) {
        RuleSpec.Escalation escalation = checked.spec.escalation();
        if (escalation == null) {
            throw new IllegalStateException(checked.spec.id() + " permits no share");
        }
        return checked.facts.valueOf(escalation.share());
    }

    /**
     * Counts a reserved call as failing where it does and only shares matter; false, and nothing is counted, when that
     * would be too many.
     */
    boolean tryShares(CallAttempt attempt, long second) {
        List<ShareCounter> taken = new ArrayList<>(0);
        for (Checked checked : checks) {
            if (checked.counts() && fails(checked, attempt, second)) {
                ShareCounter share = share(checked.spec, second);
                if (!share.tryAffected(affected -> permits(checked.spec, affected, share.population() + 1))) {
                    taken.forEach(other -> other.addAffected(-1));
                    return false;
                }
                taken.add(share);
            }
        }
        return true;
    }

    /** Whether no share that blocks, the catalogue's or a layer's, is exceeded. */
    private boolean permits(RuleSpec spec, long affected, long population) {
        for (Checked checked : checks) {
            if (checked.spec.id().equals(spec.id())
                    && blocks(checked.layer, spec.under(facts.profile(), spec.worstSeverity()))
                    && !keepsShare(checked, affected, population)) {
                return false;
            }
        }
        return true;
    }

    private static boolean fails(Checked checked, CallAttempt attempt, long second) {
        return checked.check.judge(attempt.call(), second).verdict() == Verdict.FAIL;
    }

    /** Takes back what {@link #tryShares} counted. */
    void releaseShares(CallAttempt attempt, long second) {
        for (Checked checked : checks) {
            if (checked.counts() && fails(checked, attempt, second)) {
                share(checked.spec, second).addAffected(-1);
            }
        }
    }

    /** Counts a placed call among those to which shares refer, and among the failing ones if that wasn't done. */
    void countPlaced(CallRecord call, long second, boolean reserved) {
        for (Checked checked : checks) {
            if (checked.counts()) {
                Verdict verdict = checked.check.judge(call, second).verdict();
                if (verdict != Verdict.NOT_APPLICABLE) {
                    share(checked.spec, second).addPopulation(1);
                }
                if (verdict == Verdict.FAIL && !reserved) {
                    share(checked.spec, second).addAffected(1);
                }
            }
        }
    }

    // ---- reasons

    private @Nullable Reason reason(Checked checked, CallAttempt attempt, long second) {
        Judgement judgement = checked.check.judge(attempt.call(), second);
        RuleSpec spec = checked.spec;
        if (judgement.verdict() == Verdict.INDETERMINATE) {
            Values missing = Values.of("missing", String.valueOf(judgement.reason()));
            return new Reason(
                    spec.id(),
                    Verdict.INDETERMINATE,
                    spec.under(facts.profile(), spec.severity()),
                    blocksUnknown,
                    null,
                    missing,
                    Texts.fill(UNKNOWN, missing),
                    spec.sources());
        }
        boolean within = checked.layer != null && isByShare(spec) && keepsShare(checked, second);
        if (judgement.verdict() != Verdict.FAIL || within) {
            return null;
        }
        Weight weight = weight(checked, attempt, second);
        Severity severity = severity(checked, weight, second, true);
        String reason = weight != null && weight.reason() != null ? weight.reason() : judgement.reason();
        Values values = checked.check.values(attempt.call(), second);
        LocalizedText message = message(spec, reason, values);
        if (isByShare(spec) && severity != severity(checked, weight, second, false)) {
            ShareCounter share = share(spec, second);
            values = values.and("affected", share.affected() + 1)
                    .and("population", share.population() + 1)
                    .and("limit", permittedShare(checked));
            message = new LocalizedText(
                    Texts.fill(SHARE, values.and("fails", message.zh())).zh(),
                    Texts.fill(SHARE, values.and("fails", message.en())).en());
        }
        return new Reason(
                spec.id(),
                Verdict.FAIL,
                severity,
                blocks(checked, severity, second),
                reason,
                values,
                message,
                sources(spec, checked.layer));
    }

    private Reason reason(Limited limited, Windows.Excess excess) {
        RuleSpec spec = limited.spec;
        Windows.Period period = excess.period();
        Weight weight = excess.weight();
        Severity severity = spec.under(facts.profile(), weight == null ? spec.severity() : weight.severity());
        String reason = weight == null ? null : weight.reason();
        Values values = Values.measured(period.calls() + 1, limited.limit.permitted(period.day()));
        long seconds = limited.limit.windowSeconds(period.day());
        values = limited.limit.isSliding()
                ? values.and("minutes", seconds / 60)
                        .and("from", text(period.first()))
                        .and("to", text(period.first() + seconds))
                : values.and("on", LocalDate.ofEpochDay(period.day()));
        return new Reason(
                spec.id(),
                Verdict.FAIL,
                severity,
                blocks(limited.layer, severity),
                reason,
                values,
                message(spec, reason, values),
                sources(spec, limited.layer));
    }

    private static List<Source> sources(RuleSpec spec, @Nullable LimitLayer<?> layer) {
        return layer == null ? spec.sources() : List.of(layer.source());
    }

    /** The text for a single call where the rule has one, else what its failure is. */
    private LocalizedText message(RuleSpec spec, @Nullable String reason, Values values) {
        Texts texts = rules.texts();
        String key = texts.has(spec.id(), "call") ? "call" : "fails";
        return Texts.fill(texts.get(spec.id(), key, String.valueOf(reason)), values);
    }

    // ---- quotas

    List<Quota> quotas(CallAttempt attempt, long second, @Nullable CallHistory history) {
        List<Quota> quotas = new ArrayList<>();
        for (Limited limited : limits) {
            quotas.add(quota(limited, attempt, second, history));
        }
        return quotas;
    }

    private Quota quota(Limited limited, CallAttempt attempt, long second, @Nullable CallHistory history) {
        CallLimit limit = limited.limit;
        List<Windows.Period> periods = new ArrayList<>();
        Windows.forEach(limit, history, second, attempt.callee(), periods::add);
        Windows.Period tightest = periods.get(0);
        for (Windows.Period period : periods) {
            if (left(limit, period) < left(limit, tightest)) {
                tightest = period;
            }
        }
        Weight weight = limit.weight(attempt.caller(), tightest.day(), LocalSeconds.day(tightest.last()));
        Severity severity =
                limited.spec.under(facts.profile(), weight == null ? limited.spec.severity() : weight.severity());
        return new Quota(
                limited.spec.id(),
                limit.permitted(tightest.day()),
                tightest.calls(),
                Math.max(0, left(limit, tightest)),
                blocks(limited.layer, severity),
                limited.layer == null ? source(limited, tightest.day()) : limited.layer.source(),
                period(limit, tightest));
    }

    private static long left(CallLimit limit, Windows.Period period) {
        return limit.permitted(period.day()) - period.calls();
    }

    private static Source source(Limited limited, int day) {
        Parameter.Value<Long> value = limited.limit.valueOn(LocalDate.ofEpochDay(day));
        return value.source();
    }

    private static LocalizedText period(CallLimit limit, Windows.Period period) {
        boolean pair = limit.scope() == CallLimit.Scope.CALLER_AND_CALLEE;
        if (!limit.isSliding()) {
            LocalDate day = LocalDate.ofEpochDay(period.day());
            return pair
                    ? new LocalizedText(day + " 呼叫同一被叫", "calls to the same callee on " + day)
                    : new LocalizedText(day + " 呼出", "outbound calls on " + day);
        }
        long minutes = limit.windowSeconds(period.day()) / 60;
        LocalTime from = LocalTime.ofSecondOfDay(LocalSeconds.ofDay(period.first()));
        return new LocalizedText(
                "自 " + from + " 起 " + minutes + " 分钟内呼出", "outbound calls within " + minutes + " minutes from " + from);
    }

    // ---- when

    /** The first second at which nothing blocks; null when there is none, and {@code never} then says what never passes. */
    private @Nullable Moment earliest(
            CallAttempt attempt, long second, @Nullable CallHistory history, List<Reason> never) {
        long at = second;
        for (int step = 0; step < MOST_STEPS; step++) {
            long next = at;
            for (Checked checked : checks) {
                if (blocks(checked, attempt, at)) {
                    long change = checked.check.nextChange(attempt.call(), at);
                    if (change == GateCheck.NEVER) {
                        addTo(never, reason(checked, attempt, at));
                    }
                    next = Math.max(next, change);
                }
            }
            for (Limited limited : limits) {
                Windows.Excess excess = Windows.excess(limited.limit, history, at, attempt);
                if (excess != null && reason(limited, excess).blocks()) {
                    next = Math.max(next, Windows.nextChange(limited.limit, history, at));
                }
            }
            if (next == at) {
                return text(at);
            }
            if (next == GateCheck.NEVER) {
                return null;
            }
            at = next;
        }
        for (Checked checked : checks) {
            if (blocks(checked, attempt, at)) {
                addTo(never, reason(checked, attempt, at));
            }
        }
        return null;
    }

    private static void addTo(List<Reason> reasons, @Nullable Reason reason) {
        if (reason != null) {
            reasons.add(reason);
        }
    }
}
