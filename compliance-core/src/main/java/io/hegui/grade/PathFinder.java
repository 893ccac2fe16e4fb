package io.hegui.grade;

import io.hegui.model.Level;
import io.hegui.rule.Finding;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.RuleId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds for every better level when and how it is reached, or why it is out of reach. For one grading. */
final class PathFinder {

    private final List<Finding> findings;
    private final SortedSet<RuleId> bonuses;
    private final Assessment now;
    private final GradeFacts facts;
    private final GradePolicy policy;
    private final List<Finding> counting;

    PathFinder(
            List<Finding> findings, SortedSet<RuleId> bonuses, Assessment now, GradeFacts facts, GradePolicy policy) {
        this.findings = findings;
        this.bonuses = bonuses;
        this.now = now;
        this.facts = facts;
        this.policy = policy;
        this.counting = findings.stream().filter(Assessment::counts).toList();
    }

    List<PathUpward> paths() {
        List<PathUpward> paths = new ArrayList<>();
        for (Level level : Level.values()) {
            if (level.compareTo(now.level()) < 0) {
                paths.add(0, pathTo(level));
            }
        }
        return paths;
    }

    private PathUpward pathTo(Level target) {
        Window window = window(target);
        List<Obstacle> obstacles = new ArrayList<>(window.obstacles());
        for (Cap cap : now.caps()) {
            if (cap.level().compareTo(target) <= 0) {
                continue;
            }
            if (cap.cause() == CapCause.REGULATOR) {
                obstacles.add(new Obstacle(Obstacle.Kind.REGULATOR_CAP, null, cap.text()));
            } else if (cap.cause() == CapCause.VOLUNTARY_CORRECTION && window.timing() != Timing.GRADE_REPAIR) {
                obstacles.add(new Obstacle(Obstacle.Kind.VOLUNTARY_CORRECTION_CAP, null, cap.text()));
            }
        }
        BigDecimal deficit = policy.deficit(target, now.raw());
        SmallestRepair repair = new SmallestRepair(choices(), policy);
        List<PathStep> steps = repair.find(target, deficit, window.latestOn());
        if (steps == null) {
            obstacles.addAll(pastDefects(target));
        }
        if (!obstacles.isEmpty() || steps == null) {
            return new PathUpward(target, null, null, null, List.of(), obstacles);
        }
        Level gives = after(steps, window.timing());
        if (gives != target) {
            // a set may be small and give too much, where a larger one gives just this level
            BigDecimal below = policy.deficit(better(target), now.raw());
            List<PathStep> exact = repair.findExactly(target, deficit, below, window.latestOn());
            if (exact != null) {
                steps = exact;
                gives = after(exact, window.timing());
            }
        }
        return new PathUpward(target, gives, window.timing(), window.latestOn(), steps, List.of());
    }

    private static Level better(Level level) {
        return level == Level.C ? Level.B : Level.A;
    }

    private Level after(List<PathStep> steps, Timing timing) {
        Set<Finding> closed = Collections.newSetFromMap(new IdentityHashMap<>());
        steps.forEach(step -> closed.addAll(step.close()));
        List<Finding> left = findings.stream().filter(f -> !closed.contains(f)).toList();
        return Assessment.of(left, Assessment::counts, bonuses, PathUpward.taken(timing, facts), policy)
                .level();
    }

    /** The failures that count, by rule. */
    private Map<RuleId, List<Finding>> choices() {
        Map<RuleId, List<Finding>> byRule = new TreeMap<>();
        counting.forEach(
                f -> byRule.computeIfAbsent(f.rule(), id -> new ArrayList<>()).add(f));
        return byRule;
    }

    /** The failures of the past that keep the grade below the target. */
    private List<Obstacle> pastDefects(Level target) {
        List<Obstacle> obstacles = new ArrayList<>();
        Set<RuleId> named = new HashSet<>();
        for (Finding finding : counting) {
            GradePolicy.PastDefect defect = policy.pastDefect(finding);
            boolean holds = policy.capOf(finding.severity()).compareTo(target) > 0;
            if (defect != null && holds && named.add(finding.rule())) {
                obstacles.add(new Obstacle(Obstacle.Kind.PAST_DEFECT, finding.rule(), defect.text()));
            }
        }
        if (obstacles.isEmpty()) {
            // no single one holds the level down, so the points of all of them together do
            for (Finding finding : counting) {
                GradePolicy.PastDefect defect = policy.pastDefect(finding);
                if (defect != null && named.add(finding.rule())) {
                    obstacles.add(new Obstacle(Obstacle.Kind.PAST_DEFECT, finding.rule(), defect.text()));
                }
            }
        }
        obstacles.sort(Comparator.comparing(Obstacle::rule, Comparator.nullsFirst(Comparator.naturalOrder())));
        return obstacles;
    }

    /**
     * When a target can be reached.
     *
     * @param timing when
     * @param latestOn latest useful day; null: not fixed yet
     * @param obstacles why it can't
     */
    private record Window(Timing timing, @Nullable LocalDate latestOn, List<Obstacle> obstacles) {

        static Window open(Timing timing, @Nullable LocalDate latestOn) {
            return new Window(timing, latestOn, List.of());
        }

        static Window closed(Timing timing, Obstacle.Kind kind, String zh, String en) {
            return new Window(timing, null, List.of(new Obstacle(kind, null, new LocalizedText(zh, en))));
        }
    }

    private Window window(Level target) {
        LocalDate correctionUntil = policy.correctionUntil().atYear(facts.filingYear());
        boolean early = !facts.asOf().isAfter(correctionUntil);
        boolean graded = facts.graded() != null && facts.happened(facts.graded().on());
        if (early && !graded && !facts.corrected(policy)) {
            return facts.filed() ? correction(target, correctionUntil) : filing(correctionUntil);
        }
        Level official = graded && facts.graded() != null ? facts.graded().level() : null;
        if (official == Level.D) {
            return Window.closed(
                    Timing.RECTIFICATION,
                    Obstacle.Kind.REVOKED,
                    "监管已评为 D 级，许可证吊销",
                    "the regulator graded D: the license is revoked");
        }
        return target == Level.A ? repair(official) : rectification(official);
    }

    private Window filing(LocalDate lateUntil) {
        LocalDate due = policy.reportDue().atYear(facts.filingYear());
        return Window.open(Timing.BEFORE_FILING, facts.asOf().isAfter(due) ? lateUntil : due);
    }

    private Window correction(Level target, LocalDate until) {
        if (policy.correctionCap().compareTo(target) > 0) {
            return Window.closed(
                    Timing.VOLUNTARY_CORRECTION,
                    Obstacle.Kind.VOLUNTARY_CORRECTION_CAP,
                    "年报已提交，主动补正后最高 " + policy.correctionCap() + " 级；评级后方可申请信用修复",
                    "the report is filed: a voluntary correction gives " + policy.correctionCap()
                            + " at best; a repair follows the grading");
        }
        return Window.open(Timing.VOLUNTARY_CORRECTION, until);
    }

    private Window repair(@Nullable Level official) {
        if (official == Level.C) {
            return Window.closed(
                    Timing.GRADE_REPAIR,
                    Obstacle.Kind.REPAIR_ONLY_FROM_B,
                    "监管已评为 C 级，信用修复仅限 B 级",
                    "the regulator graded C: only a B can be repaired");
        }
        LocalDate gradedOn =
                facts.graded() != null && facts.happened(facts.graded().on())
                        ? facts.graded().on()
                        : null;
        LocalDate until = gradedOn == null ? null : gradedOn.plusMonths(policy.repairMonths());
        if (until != null && facts.asOf().isAfter(until)) {
            return Window.closed(
                    Timing.GRADE_REPAIR,
                    Obstacle.Kind.REPAIR_OVER,
                    "信用修复期已于 " + until + " 届满",
                    "the time for a repair was over on " + until);
        }
        return Window.open(Timing.GRADE_REPAIR, until);
    }

    private Window rectification(@Nullable Level official) {
        LocalDate start = facts.happened(facts.checkFailedOn())
                ? facts.checkFailedOn()
                : official == Level.C && facts.graded() != null ? facts.graded().on() : null;
        LocalDate until = start == null ? null : start.plusMonths(policy.rectificationMonths());
        if (until != null && facts.asOf().isAfter(until)) {
            return Window.closed(
                    Timing.RECTIFICATION,
                    Obstacle.Kind.RECTIFICATION_OVER,
                    "整改期已于 " + until + " 届满",
                    "the time for rectification was over on " + until);
        }
        return Window.open(Timing.RECTIFICATION, until);
    }
}
