package io.hegui.grade;

import static io.hegui.grade.Failures.fail;
import static io.hegui.grade.Failures.failOfCalls;
import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.io.GradePolicies;
import io.hegui.model.Level;
import io.hegui.model.RegulatorFinding;
import io.hegui.model.RegulatorFindingKind;
import io.hegui.rule.Finding;
import io.hegui.rule.RuleId;
import io.hegui.rule.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PathUpwardTest {

    private static final GradePolicy POLICY = GradePolicies.standard();
    private static final GradeFacts BEFORE_FILING = GradeFacts.of(2024, LocalDate.of(2025, 2, 1));
    private static final GradeFacts FILED =
            GradeFacts.of(2024, LocalDate.of(2025, 4, 1)).withSubmittedOn(LocalDate.of(2025, 3, 20));
    private static final GradeFacts LATER =
            GradeFacts.of(2024, LocalDate.of(2025, 6, 1)).withSubmittedOn(LocalDate.of(2025, 3, 20));

    private static Grade grade(GradeFacts facts, List<Finding> findings) {
        return Grader.grade(findings, List.of(), facts, POLICY);
    }

    private static List<Finding> without(List<Finding> findings, List<Finding> closed) {
        Set<Finding> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        gone.addAll(closed);
        return findings.stream().filter(f -> !gone.contains(f)).toList();
    }

    /** Few rules, so that rules share findings, and few counts, so that ties occur. */
    @Provide
    Arbitrary<List<Finding>> findings() {
        Arbitrary<Severity> severity = Arbitraries.frequency(
                net.jqwik.api.Tuple.of(1, Severity.BLOCKER),
                net.jqwik.api.Tuple.of(2, Severity.MAJOR),
                net.jqwik.api.Tuple.of(8, Severity.MINOR),
                net.jqwik.api.Tuple.of(3, Severity.ADVICE));
        Arbitrary<Finding> finding = Combinators.combine(
                        Arbitraries.integers().between(0, 8),
                        severity,
                        Arbitraries.longs().between(0, 3))
                .as((rule, weight, affected) -> fail("test/rule-" + rule, weight, "*", affected));
        return finding.list().ofMaxSize(11);
    }

    @Provide
    Arbitrary<GradeFacts> facts() {
        return Arbitraries.of(BEFORE_FILING, FILED, LATER);
    }

    @Property
    void a_path_is_the_smallest_set_that_reaches_its_level(
            @ForAll("findings") List<Finding> findings, @ForAll("facts") GradeFacts facts) {
        for (PathUpward path : grade(facts, findings).paths()) {
            if (!path.reachable()) {
                continue;
            }
            List<Finding> smallest = smallestByTrial(findings, path, facts);

            assertThat(measure(path.close())).isEqualTo(measure(smallest));
            Grade reached = grade(path.taken(facts), without(findings, path.close()));
            assertThat(reached.level()).isEqualTo(path.gives()).isLessThanOrEqualTo(path.level());
        }
    }

    /** Rules, affected records, findings. */
    private static List<Long> measure(List<Finding> findings) {
        return List.of(
                findings.stream().map(Finding::rule).distinct().count(),
                findings.stream().mapToLong(Finding::affected).sum(),
                (long) findings.size());
    }

    private static List<Finding> smallestByTrial(List<Finding> findings, PathUpward path, GradeFacts facts) {
        List<Finding> best = null;
        Comparator<List<Long>> order = Comparator.comparing((List<Long> m) -> m.get(0))
                .thenComparing(m -> m.get(1))
                .thenComparing(m -> m.get(2));
        for (int set = 0; set < 1 << findings.size(); set++) {
            List<Finding> closed = new ArrayList<>();
            for (int i = 0; i < findings.size(); i++) {
                if ((set >> i & 1) == 1) {
                    closed.add(findings.get(i));
                }
            }
            boolean smaller = best == null || order.compare(measure(closed), measure(best)) < 0;
            if (smaller && reaches(without(findings, closed), path, facts)) {
                best = closed;
            }
        }
        assertThat(best).isNotNull();
        return best;
    }

    private static boolean reaches(List<Finding> left, PathUpward path, GradeFacts facts) {
        return Assessment.of(left, Assessment::counts, Collections.emptySortedSet(), path.taken(facts), POLICY)
                        .level()
                        .compareTo(path.level())
                <= 0;
    }

    @Property
    void the_order_of_findings_never_matters(@ForAll("findings") List<Finding> findings, @ForAll long seed) {
        List<Finding> shuffled = new ArrayList<>(findings);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(grade(BEFORE_FILING, shuffled).level())
                .isEqualTo(grade(BEFORE_FILING, findings).level());
        assertThat(grade(BEFORE_FILING, shuffled).paths().stream()
                        .map(p -> measure(p.close()))
                        .toList())
                .isEqualTo(grade(BEFORE_FILING, findings).paths().stream()
                        .map(p -> measure(p.close()))
                        .toList());
    }

    @Test
    void a_hundred_failed_rules_are_no_burden() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            findings.add(fail("test/rule-" + i, i % 3 == 0 ? Severity.MAJOR : Severity.MINOR, "1", i % 7));
            findings.add(fail("test/rule-" + i, Severity.ADVICE, "2", i % 5));
        }

        Grade grade = grade(BEFORE_FILING, findings);

        assertThat(grade.paths()).extracting(PathUpward::gives).containsExactly(Level.B, Level.A);
    }

    @Test
    void ties_go_to_the_first_rule_ids() {
        List<Finding> findings = new ArrayList<>();
        for (String name : List.of("d", "c", "b", "a")) {
            findings.add(fail("test/" + name, Severity.MINOR));
        }

        PathUpward path = grade(BEFORE_FILING, findings).pathTo(Level.A).orElseThrow();

        assertThat(path.steps()).extracting(PathStep::rule).containsExactly(new RuleId("test/a"));
        assertThat(path.latestOn()).isEqualTo(LocalDate.of(2025, 3, 31));
    }

    @Test
    void milder_findings_of_a_rule_may_stay_where_that_is_enough() {
        List<Finding> findings =
                List.of(fail("test/a", Severity.MAJOR, "1", 1), fail("test/a", Severity.ADVICE, "2", 900));

        PathUpward path = grade(BEFORE_FILING, findings).pathTo(Level.A).orElseThrow();

        assertThat(path.close()).containsExactly(findings.get(0));
        assertThat(path.steps().get(0).remaining()).isEqualTo(Severity.ADVICE);
    }

    @Test
    void after_filing_and_until_30_April_a_correction_reaches_B_at_best() {
        Grade grade = grade(FILED, List.of(fail("test/a", Severity.MAJOR)));

        PathUpward b = grade.pathTo(Level.B).orElseThrow();
        PathUpward a = grade.pathTo(Level.A).orElseThrow();

        assertThat(b.timing()).isEqualTo(Timing.VOLUNTARY_CORRECTION);
        assertThat(b.gives()).isEqualTo(Level.B);
        assertThat(b.latestOn()).isEqualTo(LocalDate.of(2025, 4, 30));
        assertThat(a.obstacles()).extracting(Obstacle::kind).containsExactly(Obstacle.Kind.VOLUNTARY_CORRECTION_CAP);
    }

    @Test
    void a_B_is_repaired_within_six_months_of_its_grading() {
        GradeFacts graded = LATER.withGraded(new GradeFacts.Grading(LocalDate.of(2025, 5, 10), Level.B))
                .withVoluntaryCorrectionOn(LocalDate.of(2025, 4, 10));

        PathUpward path = grade(graded, List.of()).pathTo(Level.A).orElseThrow();

        assertThat(path.timing()).isEqualTo(Timing.GRADE_REPAIR);
        assertThat(path.latestOn()).isEqualTo(LocalDate.of(2025, 11, 10));
        assertThat(path.steps()).isEmpty();
        assertThat(grade(path.taken(graded), List.of()).level()).isEqualTo(Level.A);
    }

    @Test
    void a_repair_is_too_late_after_six_months() {
        GradeFacts graded = GradeFacts.of(2024, LocalDate.of(2025, 11, 11))
                .withSubmittedOn(LocalDate.of(2025, 3, 20))
                .withGraded(new GradeFacts.Grading(LocalDate.of(2025, 5, 10), Level.B));
        List<Finding> four = List.of(
                fail("test/a", Severity.MINOR),
                fail("test/b", Severity.MINOR),
                fail("test/c", Severity.MINOR),
                fail("test/d", Severity.MINOR));

        assertThat(grade(graded, four).pathTo(Level.A).orElseThrow().obstacles())
                .extracting(Obstacle::kind)
                .containsExactly(Obstacle.Kind.REPAIR_OVER);
    }

    @Test
    void a_blocker_of_the_past_keeps_every_better_level_out_of_reach() {
        Grade grade = grade(
                BEFORE_FILING,
                List.of(failOfCalls("license/valid", Severity.BLOCKER, "C1"), fail("test/a", Severity.MINOR)));

        assertThat(grade.paths()).hasSize(3).noneMatch(PathUpward::reachable);
        assertThat(grade.paths().get(0).obstacles()).singleElement().satisfies(obstacle -> {
            assertThat(obstacle.kind()).isEqualTo(Obstacle.Kind.PAST_DEFECT);
            assertThat(obstacle.rule()).isEqualTo(new RuleId("license/valid"));
        });
    }

    @Test
    void an_expired_license_can_still_be_renewed() {
        Grade grade = grade(BEFORE_FILING, List.of(fail("license/valid", Severity.BLOCKER)));

        assertThat(grade.paths()).allMatch(PathUpward::reachable);
        assertThat(grade.paths().stream().map(PathUpward::gives).collect(Collectors.toSet()))
                .containsExactly(Level.A);
    }

    @Test
    void what_the_regulator_established_is_named_as_the_obstacle() {
        GradeFacts concealed = BEFORE_FILING.withRegulatorFindings(
                List.of(new RegulatorFinding(RegulatorFindingKind.CONCEALMENT, LocalDate.of(2025, 1, 5))));

        assertThat(grade(concealed, List.of()).paths())
                .hasSize(2)
                .allSatisfy(path -> assertThat(path.obstacles())
                        .extracting(Obstacle::kind)
                        .containsExactly(Obstacle.Kind.REGULATOR_CAP));
    }

    @Test
    void a_C_is_rectified_within_a_month_of_the_failed_check() {
        GradeFacts failed = LATER.withCheckFailedOn(LocalDate.of(2025, 5, 20));

        PathUpward path = grade(failed, List.of(fail("test/a", Severity.MAJOR)))
                .pathTo(Level.B)
                .orElseThrow();

        assertThat(path.timing()).isEqualTo(Timing.RECTIFICATION);
        assertThat(path.latestOn()).isEqualTo(LocalDate.of(2025, 6, 20));
    }

    @Test
    void a_path_tells_how_many_items_it_repairs() {
        PathUpward path = grade(
                        BEFORE_FILING,
                        List.of(fail("test/a", Severity.MAJOR, "*", 7), fail("test/b", Severity.MAJOR, "*", 30)))
                .pathTo(Level.A)
                .orElseThrow();

        assertThat(path.steps()).extracting(PathStep::affected).containsExactly(7L, 30L);
        assertThat(path.affected()).isEqualTo(37);
    }

    @Test
    void defects_of_the_past_are_named_by_rule_once_each_and_only_where_they_hold_the_level() {
        List<Finding> findings = List.of(
                failOfCalls("license/valid", Severity.MAJOR, "C3"),
                failOfCalls("data/breach", Severity.MAJOR, "C1"),
                failOfCalls("data/breach", Severity.MAJOR, "C2"),
                fail("report/on-time", Severity.MINOR),
                fail("test/a", Severity.BLOCKER));

        Grade grade = grade(BEFORE_FILING, findings);

        assertThat(grade.pathTo(Level.C).orElseThrow().reachable()).isTrue();
        assertThat(grade.pathTo(Level.B).orElseThrow().obstacles())
                .extracting(Obstacle::rule)
                .containsExactly(new RuleId("data/breach"), new RuleId("license/valid"));
    }

    @Test
    void a_grading_that_is_still_to_come_leaves_time_for_a_correction() {
        GradeFacts toBeGraded = FILED.withGraded(new GradeFacts.Grading(LocalDate.of(2025, 4, 2), Level.D));

        assertThat(grade(toBeGraded, List.of(fail("test/a", Severity.MAJOR)))
                        .pathTo(Level.B)
                        .orElseThrow()
                        .timing())
                .isEqualTo(Timing.VOLUNTARY_CORRECTION);
    }

    @Test
    void a_C_of_the_regulator_is_rectified_within_a_month_and_not_later() {
        GradeFacts c = LATER.withGraded(new GradeFacts.Grading(LocalDate.of(2025, 5, 10), Level.C));
        List<Finding> one = List.of(fail("test/a", Severity.MAJOR));

        assertThat(grade(c, one).pathTo(Level.B).orElseThrow().latestOn()).isEqualTo(LocalDate.of(2025, 6, 10));
        assertThat(grade(c, one).pathTo(Level.A).orElseThrow().obstacles())
                .extracting(Obstacle::kind)
                .containsExactly(Obstacle.Kind.REPAIR_ONLY_FROM_B);
        GradeFacts late = GradeFacts.of(2024, LocalDate.of(2025, 6, 11))
                .withSubmittedOn(LocalDate.of(2025, 3, 20))
                .withGraded(new GradeFacts.Grading(LocalDate.of(2025, 5, 10), Level.C));
        assertThat(grade(late, one).pathTo(Level.B).orElseThrow().obstacles())
                .extracting(Obstacle::kind)
                .containsExactly(Obstacle.Kind.RECTIFICATION_OVER);
    }

    @Test
    void a_D_of_the_regulator_can_not_be_repaired() {
        GradeFacts d = LATER.withGraded(new GradeFacts.Grading(LocalDate.of(2025, 5, 10), Level.D));

        assertThat(grade(d, List.of(fail("test/a", Severity.MAJOR))).paths())
                .allSatisfy(path ->
                        assertThat(path.obstacles()).extracting(Obstacle::kind).containsExactly(Obstacle.Kind.REVOKED));
    }
}
