package io.hegui.grade;

import static io.hegui.grade.Failures.fail;
import static io.hegui.grade.Failures.failOf;
import static io.hegui.grade.Failures.waived;
import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.io.GradePolicies;
import io.hegui.model.GradeHistory;
import io.hegui.model.Level;
import io.hegui.rule.Finding;
import io.hegui.rule.RuleId;
import io.hegui.rule.Severity;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GradeYearsTest {

    private static final GradePolicy POLICY = GradePolicies.standard();

    @Test
    void three_years_in_a_row_at_B_or_better_open_tenders() {
        List<GradeHistory> history = List.of(new GradeHistory(2023, Level.A), new GradeHistory(2022, Level.B));

        assertThat(GoodStanding.of(history, 2024, Level.B, POLICY)).isEqualTo(new GoodStanding(2024, 3, true));
        assertThat(GoodStanding.of(history, 2024, Level.C, POLICY)).isEqualTo(new GoodStanding(2024, 0, false));
        assertThat(GoodStanding.of(history, POLICY)).isEqualTo(new GoodStanding(2023, 2, false));
    }

    @Test
    void a_year_without_a_grade_breaks_the_row() {
        List<GradeHistory> history = List.of(new GradeHistory(2021, Level.A), new GradeHistory(2022, Level.A));

        assertThat(GoodStanding.of(history, 2024, Level.A, POLICY).consecutiveYears())
                .isEqualTo(1);
    }

    @Test
    void no_history_is_no_year() {
        assertThat(GoodStanding.of(List.of(), POLICY)).isEqualTo(new GoodStanding(0, 0, false));
    }

    @Test
    void two_inspections_compare_rule_by_rule() {
        List<Finding> before = List.of(
                fail("test/gone", Severity.MINOR),
                fail("test/worse", Severity.MINOR),
                fail("test/better", Severity.MAJOR),
                fail("test/same", Severity.MINOR));
        List<Finding> after = List.of(
                fail("test/new", Severity.MINOR),
                fail("test/worse", Severity.MAJOR),
                fail("test/better", Severity.MINOR),
                fail("test/same", Severity.MINOR),
                fail("application/entity", Severity.BLOCKER),
                waived("test/waived", Severity.MAJOR));

        GradeComparison comparison = GradeComparison.between(before, after);

        assertThat(comparison.rules(GradeComparison.Kind.NEW)).containsExactly(new RuleId("test/new"));
        assertThat(comparison.rules(GradeComparison.Kind.GONE)).containsExactly(new RuleId("test/gone"));
        assertThat(comparison.rules(GradeComparison.Kind.WORSE)).containsExactly(new RuleId("test/worse"));
        assertThat(comparison.rules(GradeComparison.Kind.BETTER)).containsExactly(new RuleId("test/better"));
        assertThat(comparison.changes()).hasSize(4);
    }

    @Test
    void the_same_severity_is_worse_when_a_larger_share_is_affected() {
        assertThat(change(of(100, 10), of(10, 2))).isEqualTo(GradeComparison.Kind.WORSE);
        assertThat(change(of(10, 2), of(100, 10))).isEqualTo(GradeComparison.Kind.BETTER);
        assertThat(change(of(10, 1), of(1000, 100))).isNull();
    }

    @Test
    void findings_of_one_rule_add_up_to_a_share_of_their_common_population() {
        assertThat(change(of(10, 1, 1), of(10, 1))).isEqualTo(GradeComparison.Kind.BETTER);
        assertThat(change(of(10, 1, 1), of(100, 20))).isNull();
        assertThat(change(of(10, 1, 1), of(10, 3))).isEqualTo(GradeComparison.Kind.WORSE);
    }

    @Test
    void without_a_population_the_number_of_affected_decides() {
        assertThat(change(of(0, 5), of(100, 5))).isNull();
        assertThat(change(of(0, 5), of(100, 6))).isEqualTo(GradeComparison.Kind.WORSE);
        assertThat(change(of(100, 6), of(0, 5))).isEqualTo(GradeComparison.Kind.BETTER);
    }

    private static List<Finding> of(long population, long... affected) {
        return LongStream.of(affected)
                .mapToObj(count -> failOf("test/a", Severity.MINOR, count, population))
                .toList();
    }

    private static GradeComparison.@Nullable Kind change(List<Finding> before, List<Finding> after) {
        return GradeComparison.between(before, after).changes().stream()
                .map(GradeComparison.Change::kind)
                .findFirst()
                .orElse(null);
    }
}
