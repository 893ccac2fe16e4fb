package io.hegui.grade;

import static io.hegui.grade.Failures.fail;
import static io.hegui.grade.Failures.unknown;
import static io.hegui.grade.Failures.waived;
import static io.hegui.grade.Failures.waivedUnknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.io.GradePolicies;
import io.hegui.io.PackageReader;
import io.hegui.model.InspectionPackage;
import io.hegui.model.Level;
import io.hegui.model.RegulatorFinding;
import io.hegui.model.RegulatorFindingKind;
import io.hegui.model.Repair;
import io.hegui.rule.Finding;
import io.hegui.rule.RuleId;
import io.hegui.rule.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GraderTest {

    private static final GradePolicy POLICY = GradePolicies.standard();
    private static final LocalDate AS_OF = LocalDate.of(2025, 3, 10);
    private static final GradeFacts FACTS = GradeFacts.of(2024, AS_OF);

    private static Grade grade(Finding... findings) {
        return grade(FACTS, findings);
    }

    private static Grade grade(GradeFacts facts, Finding... findings) {
        return Grader.grade(List.of(findings), List.of(), facts, POLICY);
    }

    private static Finding[] of(int count, Severity severity) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        fail("test/rule-" + severity.name().toLowerCase(java.util.Locale.ROOT) + "-" + i, severity))
                .toArray(Finding[]::new);
    }

    private static GradeFacts established(RegulatorFindingKind kind, LocalDate on) {
        return FACTS.withRegulatorFindings(List.of(new RegulatorFinding(kind, on)));
    }

    @Test
    void a_package_without_a_finding_is_an_A_with_the_full_score() {
        Grade grade = grade();

        assertThat(grade.level()).isEqualTo(Level.A);
        assertThat(grade.score()).isEqualByComparingTo("100");
        assertThat(grade.provisional()).isFalse();
        assertThat(grade.paths()).isEmpty();
        assertThat(grade.policyVersion()).isEqualTo("hegui-default/1");
    }

    @Test
    void each_severity_takes_its_points() {
        Grade grade = grade(
                fail("a/b", Severity.BLOCKER),
                fail("a/c", Severity.MAJOR),
                fail("a/d", Severity.MINOR),
                fail("a/e", Severity.ADVICE));

        assertThat(grade.score()).isEqualByComparingTo("46.5");
        assertThat(grade.deductions())
                .extracting(d -> d.points().toPlainString())
                .containsExactly("40", "10", "3", "0.5");
    }

    @Test
    void a_rule_takes_points_once_by_its_worst_finding() {
        Grade grade = grade(
                fail("a/b", Severity.MINOR, "1", 5),
                fail("a/b", Severity.MAJOR, "2", 1),
                fail("a/b", Severity.MINOR, "3", 900));

        assertThat(grade.score()).isEqualByComparingTo("90");
        assertThat(grade.level()).isEqualTo(Level.C);
    }

    @Test
    void ninety_is_an_A_and_a_hair_less_a_B() {
        Finding[] three = of(3, Severity.MINOR);

        Grade ninety = grade(three[0], three[1], three[2], fail("a/x", Severity.ADVICE), fail("a/y", Severity.ADVICE));
        Grade less = grade(
                three[0],
                three[1],
                three[2],
                fail("a/x", Severity.ADVICE),
                fail("a/y", Severity.ADVICE),
                fail("a/z", Severity.ADVICE));

        assertThat(ninety.score()).isEqualByComparingTo("90");
        assertThat(ninety.level()).isEqualTo(Level.A);
        assertThat(less.score()).isEqualByComparingTo("89.5");
        assertThat(less.level()).isEqualTo(Level.B);
    }

    @Test
    void seventy_five_and_a_half_is_a_B_and_below_75_a_C_and_no_score_a_D() {
        List<Finding> findings = new ArrayList<>(List.of(of(8, Severity.MINOR)));
        findings.add(fail("a/x", Severity.ADVICE));
        findings.add(fail("a/y", Severity.ADVICE));

        assertThat(Grader.grade(findings, List.of(), FACTS, POLICY).score()).isEqualByComparingTo("75");
        assertThat(Grader.grade(findings, List.of(), FACTS, POLICY).level()).isEqualTo(Level.B);
        findings.add(fail("a/z", Severity.ADVICE));
        assertThat(Grader.grade(findings, List.of(), FACTS, POLICY).level()).isEqualTo(Level.C);
        assertThat(grade(of(60, Severity.MINOR)).score()).isEqualByComparingTo("0");
        assertThat(grade(of(60, Severity.MINOR)).level()).isEqualTo(Level.C);
    }

    @Test
    void bonuses_add_two_each_and_six_at_most() {
        List<RuleId> bonuses = List.of(new RuleId("b/1"), new RuleId("b/2"), new RuleId("b/3"), new RuleId("b/4"));

        Grade grade = Grader.grade(List.of(of(5, Severity.MINOR)), bonuses, FACTS, POLICY);

        assertThat(grade.score()).isEqualByComparingTo("91");
        assertThat(grade.bonuses()).extracting(b -> b.points().intValue()).containsExactly(2, 2, 2, 0);
        assertThat(Grader.grade(List.of(), bonuses, FACTS, POLICY).score()).isEqualByComparingTo("100");
    }

    @Test
    void a_blocker_caps_at_D_and_a_major_at_C_whatever_the_score() {
        assertThat(grade(fail("a/b", Severity.BLOCKER)).level()).isEqualTo(Level.D);
        assertThat(grade(fail("a/b", Severity.MAJOR)).level()).isEqualTo(Level.C);
        assertThat(grade(fail("a/b", Severity.MAJOR)).caps()).singleElement().satisfies(cap -> {
            assertThat(cap.level()).isEqualTo(Level.C);
            assertThat(cap.rule()).isEqualTo(new RuleId("a/b"));
        });
    }

    @Test
    void a_voluntary_correction_on_30_April_caps_at_B_and_one_of_1_May_does_not() {
        GradeFacts may = GradeFacts.of(2024, LocalDate.of(2025, 6, 1));

        assertThat(grade(may.withVoluntaryCorrectionOn(LocalDate.of(2025, 4, 30)))
                        .level())
                .isEqualTo(Level.B);
        assertThat(grade(may.withVoluntaryCorrectionOn(LocalDate.of(2025, 5, 1)))
                        .level())
                .isEqualTo(Level.A);
    }

    @Test
    void a_voluntary_correction_after_the_audit_does_not_count_yet() {
        assertThat(grade(FACTS.withVoluntaryCorrectionOn(AS_OF.plusDays(1))).level())
                .isEqualTo(Level.A);
        assertThat(grade(FACTS.withVoluntaryCorrectionOn(AS_OF)).level()).isEqualTo(Level.B);
    }

    @Test
    void a_repair_within_six_months_of_a_B_lifts_the_cap_of_the_voluntary_correction() {
        GradeFacts graded = GradeFacts.of(2024, LocalDate.of(2025, 12, 31))
                .withVoluntaryCorrectionOn(LocalDate.of(2025, 4, 20))
                .withGraded(new GradeFacts.Grading(LocalDate.of(2025, 5, 10), Level.B));
        LocalDate last = LocalDate.of(2025, 11, 10);

        assertThat(grade(graded).level()).isEqualTo(Level.B);
        assertThat(grade(graded.withRepair(new Repair(last, last))).level()).isEqualTo(Level.A);
        assertThat(grade(graded.withRepair(new Repair(last, last.plusDays(1)))).level())
                .isEqualTo(Level.B);
        assertThat(grade(graded.withRepair(new Repair(last, null))).level()).isEqualTo(Level.B);
    }

    @Test
    void the_grading_after_a_repair_does_not_bring_the_cap_back() {
        InspectionPackage repaired = PackageReader.fromJson("""
                {"year": 2024, "annualReport": {"submittedOn": "2025-03-20", "voluntaryCorrectionOn": "2025-04-20"},
                 "events": [{"kind": "GRADED", "on": "2025-05-10", "level": "B"},
                            {"kind": "GRADED", "on": "2025-09-20", "level": "A"}],
                 "repair": {"materialOn": "2025-08-01", "onSitePassedOn": "2025-09-10"}}""", "test");

        GradeFacts facts = GradeFacts.of(repaired, LocalDate.of(2025, 12, 31));

        assertThat(facts.graded()).isEqualTo(new GradeFacts.Grading(LocalDate.of(2025, 5, 10), Level.B));
        assertThat(grade(facts).level()).isEqualTo(Level.A);
        assertThat(grade(GradeFacts.of(repaired, LocalDate.of(2025, 9, 9))).level())
                .isEqualTo(Level.B);
    }

    @Test
    void what_the_regulator_established_caps_the_grade_of_its_year_and_of_the_filing_year() {
        assertThat(grade(established(RegulatorFindingKind.CONCEALMENT, LocalDate.of(2024, 1, 1)))
                        .level())
                .isEqualTo(Level.C);
        assertThat(grade(established(RegulatorFindingKind.FALSE_MATERIAL, AS_OF))
                        .level())
                .isEqualTo(Level.D);
        assertThat(grade(established(RegulatorFindingKind.UNLICENSED, AS_OF)).level())
                .isEqualTo(Level.D);
        assertThat(grade(established(RegulatorFindingKind.UNLICENSED, AS_OF.plusDays(1)))
                        .level())
                .isEqualTo(Level.A);
        assertThat(grade(established(RegulatorFindingKind.UNLICENSED, LocalDate.of(2023, 12, 31)))
                        .level())
                .isEqualTo(Level.A);
    }

    @Test
    void rules_that_could_not_be_judged_make_the_grade_provisional_only_when_they_could_change_it() {
        Grade harmless = grade(unknown("a/b", Severity.MINOR));
        Grade grave = grade(unknown("a/b", Severity.BLOCKER));

        assertThat(harmless.provisional()).isFalse();
        assertThat(grave.level()).isEqualTo(Level.A);
        assertThat(grave.provisional()).isTrue();
        assertThat(grave.best()).isEqualTo(Level.A);
        assertThat(grave.worst()).isEqualTo(Level.D);
        assertThat(grave.score()).isEqualByComparingTo("100");
    }

    @Test
    void an_undecided_rule_that_escalates_counts_in_the_worst_case_as_escalated() {
        Finding undecided = unknown("a/b", Severity.MINOR);

        Grade grade = Grader.grade(
                List.of(undecided),
                List.of(),
                Undecided.of(Map.of(undecided.rule(), Severity.MAJOR), List.of()),
                FACTS,
                POLICY);

        assertThat(grade.level()).isEqualTo(Level.A);
        assertThat(grade.provisional()).isTrue();
        assertThat(grade.worst()).isEqualTo(Level.C);
    }

    @Test
    void an_undecided_bonus_counts_in_the_best_case() {
        List<Finding> four = List.of(of(4, Severity.MINOR));

        Grade grade = Grader.grade(four, List.of(), Undecided.of(Map.of(), List.of(new RuleId("b/1"))), FACTS, POLICY);

        assertThat(grade.score()).isEqualByComparingTo("88");
        assertThat(grade.level()).isEqualTo(Level.B);
        assertThat(grade.provisional()).isTrue();
        assertThat(grade.best()).isEqualTo(Level.A);
        assertThat(grade.worst()).isEqualTo(Level.B);
    }

    @Test
    void waived_findings_take_no_points_and_the_level_without_the_waivers_is_told() {
        Grade grade = grade(waived("a/b", Severity.MAJOR), fail("a/c", Severity.MINOR));

        assertThat(grade.level()).isEqualTo(Level.A);
        assertThat(grade.score()).isEqualByComparingTo("97");
        assertThat(grade.withoutWaivers()).isEqualTo(Level.C);
        assertThat(grade.scoreWithoutWaivers()).isEqualByComparingTo("87");
    }

    @Test
    void a_rule_weighs_as_its_worst_unwaived_finding() {
        Grade grade = grade(waived("a/b", Severity.MAJOR), fail("a/b", Severity.MINOR));

        assertThat(grade.deductions())
                .singleElement()
                .extracting(Deduction::severity)
                .isEqualTo(Severity.MINOR);
    }

    @Test
    void a_blocker_cannot_be_waived() {
        assertThat(grade(waived("a/b", Severity.BLOCKER)).level()).isEqualTo(Level.D);
    }

    @Test
    void findings_of_an_application_never_count() {
        Grade grade =
                grade(fail("application/entity", Severity.BLOCKER), unknown("application/capital", Severity.MAJOR));

        assertThat(grade).isEqualTo(grade());
    }

    @Test
    void a_bonus_that_fails_is_refused() {
        assertThatThrownBy(() -> grade(fail("a/b", Severity.BONUS)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a/b");
    }

    @Test
    void a_D_for_false_material_bans_by_guide_and_by_law() {
        LocalDate found = LocalDate.of(2025, 2, 1);

        Grade grade = grade(established(RegulatorFindingKind.FALSE_MATERIAL, found));

        assertThat(grade.consequences())
                .filteredOn(c -> c.banUntil() != null)
                .extracting(c -> c.source().toString() + " " + c.banUntil())
                .containsExactly(
                        "S2 2028-02-01", "S3 2028-02-01", "行政许可法 Art. 78 2026-02-01", "行政许可法 Art. 79 2028-02-01");
    }

    @Test
    void a_D_of_another_cause_is_banned_for_three_years_and_without_the_law_on_false_material() {
        assertThat(grade(fail("a/b", Severity.BLOCKER)).consequences())
                .filteredOn(c -> c.kind() == ConsequenceKind.APPLICATION_BAN)
                .singleElement()
                .extracting(GradeConsequence::banUntil)
                .isEqualTo(LocalDate.of(2028, 3, 10));
    }

    @Test
    void a_C_is_rectified_within_a_month_of_the_failed_check() {
        GradeFacts failed = FACTS.withCheckFailedOn(LocalDate.of(2025, 1, 31));

        assertThat(grade(failed, fail("a/b", Severity.MAJOR)).consequences())
                .filteredOn(c -> c.kind() == ConsequenceKind.RECTIFICATION)
                .singleElement()
                .extracting(GradeConsequence::until)
                .isEqualTo(LocalDate.of(2025, 2, 28));
    }

    @Test
    void an_A_has_a_green_channel_in_the_next_year() {
        assertThat(grade().consequences())
                .extracting(GradeConsequence::kind)
                .containsExactly(ConsequenceKind.GREEN_CHANNEL, ConsequenceKind.PUBLICATION);
        assertThat(grade().consequences().get(0).from()).isEqualTo(LocalDate.of(2026, 1, 1));
    }

    @Test
    void caps_are_listed_from_the_lowest_up_and_say_where_they_come_from() {
        GradeFacts concealed = FACTS.withRegulatorFindings(List.of(
                new RegulatorFinding(RegulatorFindingKind.CONCEALMENT, AS_OF),
                new RegulatorFinding(RegulatorFindingKind.UNLICENSED, null)));

        Grade grade = grade(concealed, fail("a/a", Severity.MAJOR), fail("z/z", Severity.BLOCKER));

        assertThat(grade.caps())
                .extracting(cap ->
                        cap.level() + " " + cap.cause() + " " + cap.text().zh())
                .containsExactly(
                        "D FINDING 规则 z/z 存在吊销级问题，最高 D 级",
                        "D REGULATOR 监管认定无证经营，最高 D 级",
                        "C FINDING 规则 a/a 存在整改问题，最高 C 级",
                        "C REGULATOR 2025-03-10 监管认定隐瞒，最高 C 级");
    }

    @Test
    void a_ban_runs_from_the_regulators_own_D_from_the_finding_behind_it_or_from_the_audit() {
        GradeFacts without =
                FACTS.withRegulatorFindings(List.of(new RegulatorFinding(RegulatorFindingKind.UNLICENSED, null)));
        GradeFacts found = established(RegulatorFindingKind.UNLICENSED, LocalDate.of(2025, 2, 1));
        GradeFacts graded = found.withGraded(new GradeFacts.Grading(LocalDate.of(2025, 3, 1), Level.D));
        GradeFacts gradedOtherwise = found.withGraded(new GradeFacts.Grading(LocalDate.of(2025, 3, 1), Level.C));
        GradeFacts gradedLater = found.withGraded(new GradeFacts.Grading(AS_OF.plusDays(1), Level.D));

        assertThat(banOf(without)).isEqualTo(AS_OF);
        assertThat(banOf(found)).isEqualTo(LocalDate.of(2025, 2, 1));
        assertThat(banOf(graded)).isEqualTo(LocalDate.of(2025, 3, 1));
        assertThat(banOf(gradedOtherwise)).isEqualTo(LocalDate.of(2025, 2, 1));
        assertThat(banOf(gradedLater)).isEqualTo(LocalDate.of(2025, 2, 1));
    }

    private static LocalDate banOf(GradeFacts facts) {
        return grade(facts).consequences().stream()
                .filter(c -> c.kind() == ConsequenceKind.APPLICATION_BAN)
                .findFirst()
                .orElseThrow()
                .from();
    }

    @Test
    void a_C_that_the_regulator_caps_is_rectified_from_the_audit_on_when_no_check_failed() {
        GradeFacts concealed = established(RegulatorFindingKind.CONCEALMENT, LocalDate.of(2025, 2, 1));

        assertThat(grade(concealed).consequences())
                .filteredOn(c -> c.kind() == ConsequenceKind.RECTIFICATION)
                .singleElement()
                .extracting(GradeConsequence::from)
                .isEqualTo(AS_OF);
    }

    @Test
    void a_waived_rule_that_could_not_be_judged_leaves_the_grade_final() {
        Finding waived = waivedUnknown("a/b", Severity.MAJOR);

        assertThat(grade(unknown("a/b", Severity.MAJOR)).provisional()).isTrue();
        assertThat(grade(waived).provisional()).isFalse();
    }

    @Test
    void only_a_check_that_failed_in_the_filing_year_and_before_the_audit_counts() {
        InspectionPackage failed = PackageReader.fromJson("""
                {"year": 2024, "events": [{"kind": "CHECK_FAILED", "on": "2024-12-31"},
                                          {"kind": "CHECK_FAILED", "on": "2025-01-01"},
                                          {"kind": "CHECK_FAILED", "on": "2025-02-02"},
                                          {"kind": "CHECK_FAILED", "on": "2025-03-11"}]}""", "test");

        assertThat(GradeFacts.of(failed, AS_OF).checkFailedOn()).isEqualTo(LocalDate.of(2025, 2, 2));
        assertThat(GradeFacts.of(failed, LocalDate.of(2025, 1, 1)).checkFailedOn())
                .isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(GradeFacts.of(failed, LocalDate.of(2024, 12, 31)).checkFailedOn())
                .isNull();
    }
}
