package io.hegui.grade;

import io.hegui.model.Level;
import io.hegui.rule.Finding;
import io.hegui.rule.RuleId;
import io.hegui.rule.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the smallest set of findings whose closing lifts the caps above a level and wins back the missing points: fewest
 * rules, then least affected records, then fewest findings, then the first rule ids. Exact: a dynamic programme over the
 * rules in the order of their ids, whose state is how many rules were touched and how many points were won. Only as many
 * findings of a rule are closed as it needs: where milder ones may stay, they stay. Immutable and thread-safe.
 */
final class SmallestRepair {

    private final Map<RuleId, List<Finding>> byRule;
    private final GradePolicy policy;

    SmallestRepair(Map<RuleId, List<Finding>> byRule, GradePolicy policy) {
        this.byRule = byRule;
        this.policy = policy;
    }

    /** One way to deal with a rule: which findings are closed, what stays, how many points it wins. */
    private record Choice(
            RuleId rule,
            Severity now,
            @Nullable Severity remaining,
            List<Finding> close,
            long affected,
            BigDecimal gain) {}

    /** A rule at this severity, the ways to deal with it, and whether it may be left alone. */
    private record Option(Severity now, List<Choice> choices, boolean mayStay) {

        BigDecimal mostGain() {
            return choices.stream().map(Choice::gain).reduce(BigDecimal::max).orElse(BigDecimal.ZERO);
        }

        BigDecimal leastGain() {
            return mayStay
                    ? BigDecimal.ZERO
                    : choices.stream().map(Choice::gain).reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
        }
    }

    /**
     * What is looked for.
     *
     * @param target the level whose caps must be lifted
     * @param deficit points to win back, not negative
     * @param below points that would be too many, for they give a better level, unless a cap at the target is left; null:
     *     a better level is fine
     */
    private record Goal(
            Level target, BigDecimal deficit, @Nullable BigDecimal below) {

        /** Points beyond this change nothing. */
        BigDecimal enough() {
            return below == null ? deficit : below;
        }

        boolean metBy(State state) {
            boolean tooMany = below != null && !state.held() && state.gain().compareTo(below) >= 0;
            return !tooMany && state.gain().compareTo(deficit) >= 0;
        }
    }

    /** What has been done at a point of the search; {@code held}: a cap at the very target is left. */
    private record State(int touched, BigDecimal gain, boolean held) {}

    /** Choices so far, the last one first. */
    private record Plan(@Nullable Choice last, @Nullable Plan before, long affected, int closed) {

        static final Plan NOTHING = new Plan(null, null, 0, 0);

        static final Comparator<Plan> BETTER = Comparator.comparingLong(Plan::affected)
                .thenComparingInt(Plan::closed)
                .thenComparing(Plan::compareChoices);

        Plan and(Choice choice) {
            return new Plan(
                    choice,
                    this,
                    affected + choice.affected(),
                    closed + choice.close().size());
        }

        List<Choice> choices() {
            ArrayDeque<Choice> choices = new ArrayDeque<>();
            for (Plan plan = this; plan != null && plan.last != null; plan = plan.before) {
                choices.addFirst(plan.last);
            }
            return List.copyOf(choices);
        }

        private static int compareChoices(Plan a, Plan b) {
            List<Choice> ours = a.choices();
            List<Choice> theirs = b.choices();
            for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
                int order = ours.get(i).rule().compareTo(theirs.get(i).rule());
                if (order == 0) {
                    order = Integer.compare(
                            ours.get(i).close().size(), theirs.get(i).close().size());
                }
                if (order != 0) {
                    return order;
                }
            }
            return Integer.compare(ours.size(), theirs.size());
        }
    }

    /**
     * The steps, by rule id, that give at least a level.
     *
     * @param target the level whose caps must be lifted
     * @param deficit points to win back, not negative
     * @return null when failures of the past make it impossible
     */
    @Nullable
    List<PathStep> find(Level target, BigDecimal deficit, @Nullable LocalDate latestOn) {
        List<Option> options = options(target);
        return find(options, new Goal(target, deficit, null), fewestRules(options, deficit), latestOn);
    }

    /**
     * The steps, by rule id, that give that level and no better one.
     *
     * @param below points that give the next better level, where no cap holds it
     * @return null when every set that reaches the level gives a better one
     */
    @Nullable
    List<PathStep> findExactly(Level target, BigDecimal deficit, BigDecimal below, @Nullable LocalDate latestOn) {
        List<Option> options = options(target);
        BigDecimal least = options.stream().map(Option::leastGain).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean mayHold = options.stream()
                .anyMatch(option -> holds(option, target)
                        || option.choices().stream().anyMatch(choice -> holds(choice.remaining(), target)));
        return least.compareTo(below) >= 0 && !mayHold
                ? null
                : find(options, new Goal(target, deficit, below), options.size(), latestOn);
    }

    private List<Option> options(Level target) {
        List<Option> options = new ArrayList<>();
        byRule.forEach((rule, findings) -> options.add(new Option(
                worst(findings),
                choices(rule, findings, target),
                policy.capOf(worst(findings)).compareTo(target) <= 0)));
        return options;
    }

    private boolean holds(Option option, Level target) {
        return option.mayStay() && holds(option.now(), target);
    }

    private boolean holds(@Nullable Severity remaining, Level target) {
        return remaining != null && policy.capOf(remaining) == target;
    }

    private @Nullable List<PathStep> find(List<Option> options, Goal goal, int bound, @Nullable LocalDate latestOn) {
        Map<State, Plan> plans = new HashMap<>();
        plans.put(new State(0, BigDecimal.ZERO, false), Plan.NOTHING);
        for (Option option : options) {
            plans = extended(plans, option, goal, bound);
        }
        Plan best = plans.entrySet().stream()
                .filter(entry -> goal.metBy(entry.getKey()))
                .min(Comparator.comparingInt(
                                (Map.Entry<State, Plan> entry) -> entry.getKey().touched())
                        .thenComparing(Map.Entry::getValue, Plan.BETTER))
                .map(Map.Entry::getValue)
                .orElse(null);
        return best == null
                ? null
                : best.choices().stream()
                        .map(c -> new PathStep(c.rule(), c.now(), c.remaining(), c.close(), latest(c, latestOn)))
                        .toList();
    }

    private static @Nullable LocalDate latest(Choice choice, @Nullable LocalDate latestOn) {
        LocalDate latest = latestOn;
        for (Finding finding : choice.close()) {
            LocalDate due = finding.dueOn();
            if (due != null && (latest == null || due.isBefore(latest))) {
                latest = due;
            }
        }
        return latest;
    }

    /** How few rules can do: all that must be touched, and of the others those that win most. */
    private static int fewestRules(List<Option> options, BigDecimal deficit) {
        BigDecimal left = deficit;
        int rules = 0;
        for (Option option : options) {
            if (!option.mayStay()) {
                left = left.subtract(option.mostGain());
                rules++;
            }
        }
        List<BigDecimal> others = options.stream()
                .filter(Option::mayStay)
                .map(Option::mostGain)
                .sorted(Comparator.reverseOrder())
                .toList();
        for (int i = 0; i < others.size() && left.signum() > 0; i++) {
            left = left.subtract(others.get(i));
            rules++;
        }
        return rules;
    }

    private Map<State, Plan> extended(Map<State, Plan> plans, Option option, Goal goal, int bound) {
        Map<State, Plan> next = new HashMap<>();
        boolean exact = goal.below() != null;
        plans.forEach((state, plan) -> {
            if (option.mayStay()) {
                boolean held = state.held() || (exact && holds(option, goal.target()));
                keep(next, new State(state.touched(), state.gain(), held), plan);
            }
            for (Choice choice : option.choices()) {
                if (state.touched() < bound) {
                    // points beyond what is enough change nothing, and equal sums must be equal states
                    BigDecimal gain =
                            state.gain().add(choice.gain()).min(goal.enough()).stripTrailingZeros();
                    boolean held = state.held() || (exact && holds(choice.remaining(), goal.target()));
                    keep(next, new State(state.touched() + 1, gain, held), plan.and(choice));
                }
            }
        });
        return next;
    }

    private static void keep(Map<State, Plan> plans, State state, Plan plan) {
        plans.merge(state, plan, (a, b) -> Plan.BETTER.compare(a, b) <= 0 ? a : b);
    }

    /** Every useful way to deal with a rule: close all findings worse than one of the severities that may remain. */
    private List<Choice> choices(RuleId rule, List<Finding> findings, Level target) {
        Severity now = worst(findings);
        TreeSet<Severity> severities = new TreeSet<>();
        findings.forEach(f -> severities.add(f.severity()));
        List<Choice> choices = new ArrayList<>();
        for (Severity remaining : severities.tailSet(now, false)) {
            if (policy.capOf(remaining).compareTo(target) <= 0) {
                add(choices, rule, now, remaining, findings);
            }
        }
        add(choices, rule, now, null, findings);
        return choices;
    }

    private void add(
            List<Choice> choices, RuleId rule, Severity now, @Nullable Severity remaining, List<Finding> findings) {
        List<Finding> close = findings.stream()
                .filter(f -> remaining == null || f.severity().compareTo(remaining) < 0)
                .toList();
        if (close.stream().allMatch(f -> policy.pastDefect(f) == null)) {
            BigDecimal left = remaining == null ? BigDecimal.ZERO : policy.pointsOff(remaining);
            long affected = close.stream().mapToLong(Finding::affected).sum();
            choices.add(new Choice(
                    rule, now, remaining, close, affected, policy.pointsOff(now).subtract(left)));
        }
    }

    private static Severity worst(List<Finding> findings) {
        return findings.stream().map(Finding::severity).reduce(Severity::worse).orElseThrow();
    }
}
