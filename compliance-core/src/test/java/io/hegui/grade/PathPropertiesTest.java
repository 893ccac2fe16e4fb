package io.hegui.grade;

import static io.hegui.grade.Failures.fail;
import static io.hegui.grade.Failures.failOfCalls;
import static io.hegui.grade.Failures.unknown;
import static io.hegui.grade.Failures.waived;
import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.io.GradePolicies;
import io.hegui.model.Level;
import io.hegui.model.RegulatorFinding;
import io.hegui.model.RegulatorFindingKind;
import io.hegui.model.Repair;
import io.hegui.rule.Finding;
import io.hegui.rule.RuleId;
import io.hegui.rule.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

/** The proposed path against every set of findings there is, under any facts and any policy. */
class PathPropertiesTest {

    private static final GradePolicy STANDARD = GradePolicies.standard();
    private static final Comparator<Size> ORDER = Comparator.comparingLong(Size::rules)
            .thenComparingLong(Size::affected)
            .thenComparingInt(Size::findings);

    /** How large a set of findings is, in the order in which sets are preferred. */
    private record Size(long rules, long affected, int findings) {

        static Size of(List<Finding> set) {
            return new Size(
                    set.stream().map(Finding::rule).distinct().count(),
                    set.stream().mapToLong(Finding::affected).sum(),
                    set.size());
        }
    }

    /** Up to ten rules, two of which may hold failures that can't be undone. */
    @Provide
    Arbitrary<List<Finding>> findings() {
        Arbitrary<String> rule = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.integers().between(1, 8).map(n -> "test/rule-" + n)),
                Tuple.of(1, Arbitraries.of("report/on-time", "license/valid")));
        Arbitrary<Severity> severity = Arbitraries.frequency(
                Tuple.of(1, Severity.BLOCKER),
                Tuple.of(3, Severity.MAJOR),
                Tuple.of(8, Severity.MINOR),
                Tuple.of(3, Severity.ADVICE));
        return Combinators.combine(
                        rule,
                        severity,
                        Arbitraries.longs().between(0, 4),
                        Arbitraries.frequency(Tuple.of(8, 'f'), Tuple.of(1, 'w'), Tuple.of(1, 'u'), Tuple.of(1, 'c')))
                .as((id, weight, affected, kind) -> switch (kind) {
                    case 'w' -> waived(id, weight, "*", affected);
                    case 'u' -> unknown(id, weight);
                    case 'c' -> failOfCalls(id, weight, "C1", "C2");
                    default -> fail(id, weight, "*", affected);
                })
                .list()
                .ofMaxSize(10);
    }

    @Provide
    Arbitrary<List<RuleId>> bonuses() {
        return Arbitraries.integers()
                .between(0, 4)
                .map(count -> IntStream.range(0, count)
                        .mapToObj(n -> new RuleId("bonus/rule-" + n))
                        .toList());
    }

    /** Every stage of a filing year, with what the regulator may have done by then. */
    @Provide
    Arbitrary<GradeFacts> facts() {
        Arbitrary<LocalDate> asOf = Arbitraries.of(
                LocalDate.of(2025, 2, 1),
                LocalDate.of(2025, 4, 1),
                LocalDate.of(2025, 4, 30),
                LocalDate.of(2025, 5, 1),
                LocalDate.of(2025, 6, 10),
                LocalDate.of(2025, 11, 10),
                LocalDate.of(2025, 11, 11));
        Arbitrary<LocalDate> filed = Arbitraries.of(LocalDate.of(2025, 3, 20), LocalDate.of(2025, 5, 2));
        Arbitrary<LocalDate> corrected = Arbitraries.of(LocalDate.of(2025, 4, 10), LocalDate.of(2025, 4, 30));
        Arbitrary<GradeFacts.Grading> graded = Arbitraries.of(Level.values())
                .injectNull(0.1)
                .map(level -> new GradeFacts.Grading(LocalDate.of(2025, 5, 10), level));
        Arbitrary<Repair> repair = Arbitraries.of(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 11, 11))
                .map(day -> new Repair(day, day));
        Arbitrary<List<RegulatorFinding>> established = Arbitraries.of(RegulatorFindingKind.values())
                .map(kind -> new RegulatorFinding(kind, LocalDate.of(2025, 1, 5)))
                .list()
                .ofMaxSize(1);
        Arbitrary<List<RegulatorFinding>> none = Arbitraries.just(List.of());
        return Combinators.combine(
                        asOf,
                        filed.injectNull(0.3),
                        corrected.injectNull(0.6),
                        graded.injectNull(0.5),
                        Arbitraries.of(LocalDate.of(2025, 5, 20), LocalDate.of(2025, 4, 2))
                                .injectNull(0.7),
                        repair.injectNull(0.6),
                        Arbitraries.frequencyOf(Tuple.of(5, none), Tuple.of(1, established)))
                .as((day, report, correction, grading, failed, mended, found) ->
                        new GradeFacts(2024, day, report, correction, grading, failed, mended, found));
    }

    @Provide
    Arbitrary<GradePolicy> policies() {
        Arbitrary<GradePolicy> own = Combinators.combine(
                        Arbitraries.integers()
                                .between(0, 40)
                                .array(Integer[].class)
                                .ofSize(4),
                        Arbitraries.integers().between(2, 100),
                        Arbitraries.integers().between(1, 99),
                        Arbitraries.of(Level.values()).array(Level[].class).ofSize(4),
                        Arbitraries.of(Level.A, Level.B, Level.C))
                .as(PathPropertiesTest::policy);
        return Arbitraries.oneOf(Arbitraries.just(STANDARD), own);
    }

    private static GradePolicy policy(Integer[] points, int a, int b, Level[] caps, Level correctionCap) {
        Arrays.sort(points, Comparator.reverseOrder());
        Arrays.sort(caps, Comparator.reverseOrder());
        Map<Severity, BigDecimal> off = new EnumMap<>(Severity.class);
        Map<Severity, Level> left = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            if (severity != Severity.BONUS) {
                off.put(severity, BigDecimal.valueOf(points[severity.ordinal()]));
                left.put(severity, caps[severity.ordinal()]);
            }
        }
        BigDecimal leastForB = BigDecimal.valueOf(Math.min(b, a - 1));
        return new GradePolicy(
                "own/1",
                STANDARD.title(),
                STANDARD.firstReportingYear(),
                off,
                STANDARD.bonusPoints(),
                STANDARD.bonusLimit(),
                Map.of(Level.A, BigDecimal.valueOf(a), Level.B, leastForB),
                left,
                STANDARD.regulatorCaps(),
                correctionCap,
                STANDARD.correctionUntil(),
                STANDARD.reportDue(),
                STANDARD.rectificationMonths(),
                STANDARD.repairMonths(),
                STANDARD.tenderYears(),
                STANDARD.capSource(),
                STANDARD.creditSource(),
                STANDARD.pastDefects(),
                STANDARD.outcomes());
    }

    private static Level level(List<Finding> findings, List<RuleId> bonuses, GradeFacts facts, GradePolicy policy) {
        return Grader.grade(findings, bonuses, facts, policy).level();
    }

    @Property
    void a_path_gives_its_level_and_no_smaller_set_does(
            @ForAll("findings") List<Finding> findings,
            @ForAll("bonuses") List<RuleId> bonuses,
            @ForAll("facts") GradeFacts facts,
            @ForAll("policies") GradePolicy policy) {
        for (PathUpward path : Grader.grade(findings, bonuses, facts, policy).paths()) {
            Statistics.label("paths").collect(path.reachable() ? path.timing() : "out of reach");
            Trial trial = new Trial(findings, bonuses, path, facts, policy);

            if (path.reachable()) {
                assertThat(level(trial.without(path.close()), bonuses, path.taken(facts), policy))
                        .isEqualTo(path.gives());
                assertThat(Size.of(path.close())).isEqualTo(Size.of(trial.smallest()));
                assertThat(path.gives() == path.level()).isEqualTo(trial.exactOneExists());
                assertThat(trial.properSubsetGives(path.close())).isFalse();
            } else {
                assertThat(path.obstacles()).isNotEmpty();
                assertThat(trial.smallest())
                        .as("reached without the path's time")
                        .isNull();
            }
        }
    }

    /** Every set of the failures that can be closed, tried out. */
    private static final class Trial {
        private final List<Finding> findings;
        private final List<RuleId> bonuses;
        private final PathUpward path;
        private final GradeFacts facts;
        private final GradePolicy policy;
        private final List<Finding> closable;
        private List<Finding> exact;
        private List<Finding> better;

        Trial(List<Finding> findings, List<RuleId> bonuses, PathUpward path, GradeFacts facts, GradePolicy policy) {
            this.findings = findings;
            this.bonuses = bonuses;
            this.path = path;
            this.facts = path.taken(facts);
            this.policy = policy;
            closable = findings.stream()
                    .filter(f -> Assessment.counts(f) && policy.pastDefect(f) == null)
                    .toList();
            boolean closedByTime = !path.reachable()
                    && path.obstacles().stream()
                            .noneMatch(o ->
                                    o.kind() == Obstacle.Kind.PAST_DEFECT || o.kind() == Obstacle.Kind.REGULATOR_CAP);
            if (!closedByTime) {
                sets(closable).forEach(this::tryOut);
            }
        }

        private void tryOut(List<Finding> closed) {
            Level reached = levelWithout(closed);
            if (reached == path.level() && (exact == null || smaller(closed, exact))) {
                exact = closed;
            }
            if (reached.compareTo(path.level()) <= 0 && (better == null || smaller(closed, better))) {
                better = closed;
            }
        }

        private static boolean smaller(List<Finding> set, List<Finding> than) {
            return ORDER.compare(Size.of(set), Size.of(than)) < 0;
        }

        private Level levelWithout(List<Finding> closed) {
            return Assessment.of(without(closed), Assessment::counts, new java.util.TreeSet<>(bonuses), facts, policy)
                    .level();
        }

        List<Finding> without(List<Finding> closed) {
            return findings.stream()
                    .filter(f -> closed.stream().noneMatch(c -> c == f))
                    .toList();
        }

        List<Finding> smallest() {
            return exact != null ? exact : better;
        }

        boolean exactOneExists() {
            return exact != null;
        }

        boolean properSubsetGives(List<Finding> set) {
            return sets(set).stream()
                    .filter(closed -> closed.size() < set.size())
                    .anyMatch(closed -> levelWithout(closed) == path.gives());
        }

        private static List<List<Finding>> sets(List<Finding> of) {
            List<List<Finding>> sets = new ArrayList<>();
            for (int bits = 0; bits < 1 << of.size(); bits++) {
                int chosen = bits;
                sets.add(IntStream.range(0, of.size())
                        .filter(i -> (chosen >> i & 1) == 1)
                        .mapToObj(of::get)
                        .toList());
            }
            return sets;
        }
    }

    @Test
    void a_larger_set_is_taken_where_the_smaller_one_gives_too_much() {
        GradePolicy narrow =
                policy(new Integer[] {40, 20, 4, 1}, 90, 80, new Level[] {Level.D, Level.A, Level.A, Level.A}, Level.B);
        List<Finding> findings = List.of(
                fail("test/heavy", Severity.MAJOR, "*", 1),
                fail("test/light-1", Severity.MINOR, "*", 9),
                fail("test/light-2", Severity.MINOR, "*", 9));

        Grade grade = Grader.grade(findings, List.of(), GradeFacts.of(2024, LocalDate.of(2025, 2, 1)), narrow);

        assertThat(grade.score()).isEqualByComparingTo("72");
        assertThat(grade.pathTo(Level.B).orElseThrow().gives()).isEqualTo(Level.B);
        assertThat(grade.pathTo(Level.B).orElseThrow().steps())
                .extracting(PathStep::rule)
                .containsExactly(new RuleId("test/light-1"), new RuleId("test/light-2"));
        assertThat(grade.pathTo(Level.A).orElseThrow().steps())
                .extracting(PathStep::rule)
                .containsExactly(new RuleId("test/heavy"));
    }

    @Test
    void a_correction_that_was_filed_holds_the_level_of_its_cap_until_a_repair() {
        GradePolicy strict =
                policy(new Integer[] {40, 10, 3, 1}, 90, 75, new Level[] {Level.D, Level.C, Level.A, Level.A}, Level.C);
        GradeFacts corrected =
                GradeFacts.of(2024, LocalDate.of(2025, 6, 1)).withVoluntaryCorrectionOn(LocalDate.of(2025, 4, 10));

        Grade grade = Grader.grade(List.of(), List.of(), corrected, strict);

        assertThat(grade.level()).isEqualTo(Level.C);
        assertThat(grade.pathTo(Level.B).orElseThrow().obstacles())
                .extracting(Obstacle::kind)
                .containsExactly(Obstacle.Kind.VOLUNTARY_CORRECTION_CAP);
        assertThat(grade.pathTo(Level.A).orElseThrow().timing()).isEqualTo(Timing.GRADE_REPAIR);
    }
}
