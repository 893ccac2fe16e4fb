package io.hegui.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.calendar.WorkingDays;
import io.hegui.io.Calendars;
import io.hegui.io.PackageReader;
import io.hegui.model.ComplaintCase;
import io.hegui.model.InspectionPackage;
import io.hegui.model.Moment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ObligationsTest {

    private static final WorkingDays CHINA = Calendars.standard();
    private static final LocalDate AS_OF = LocalDate.of(2025, 3, 20);

    private static InspectionPackage inspection(String fields) {
        return PackageReader.fromJson("{\"year\": 2024" + (fields.isEmpty() ? "" : ", " + fields) + "}", "test");
    }

    private static List<Obligation> of(String fields, LocalDate asOf) {
        return Obligations.of(inspection(fields), 2025, asOf, CHINA);
    }

    private static Obligation of(String fields, LocalDate asOf, String id) {
        List<Obligation> found =
                of(fields, asOf).stream().filter(o -> o.id().equals(id)).toList();
        assertThat(found).as(id).hasSize(1);
        return found.get(0);
    }

    @Test
    void the_yearly_duties_stand_in_the_order_of_their_days() {
        List<Obligation> yearly = of("\"jurisdiction\": \"CN-BJ\"", AS_OF);

        assertThat(yearly.stream().map(o -> o.dueOn() + " " + o.id()).collect(Collectors.toList()))
                .containsExactly(
                        "2025-01-15 data-locked",
                        "2025-01-15 kick-off",
                        "2025-01-15 notice-downloaded",
                        "2025-01-31 department-pre-review",
                        "2025-01-31 materials-drafted",
                        "2025-01-31 number-bills-checked",
                        "2025-02-15 prefilled",
                        "2025-02-28 inspection-drill",
                        "2025-02-28 security-officer-current",
                        "2025-03-15 materials-uploaded",
                        "2025-03-31 annual-report",
                        "2025-03-31 audited-report",
                        "2025-03-31 compliance-report",
                        "2025-03-31 review-watched",
                        "2025-04-30 on-site-check",
                        "2025-04-30 voluntary-correction",
                        "2025-05-15 result-published",
                        "2025-06-30 result-shared",
                        "2025-06-30 security-certification");
    }

    @Test
    void the_drill_ends_on_29_February_in_a_leap_year() {
        assertThat(Obligations.of(inspection(""), 2024, AS_OF, CHINA))
                .filteredOn(o -> o.id().equals("inspection-drill"))
                .singleElement()
                .extracting(Obligation::dueOn)
                .isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void only_Beijing_asks_for_a_compliance_report() {
        assertThat(of("\"jurisdiction\": \"CN-SH\"", AS_OF))
                .extracting(Obligation::id)
                .doesNotContain("compliance-report");
    }

    @Test
    void a_duty_is_upcoming_due_overdue_or_done() {
        assertThat(of("", LocalDate.of(2024, 12, 31), "annual-report").state()).isEqualTo(ObligationState.UPCOMING);
        assertThat(of("", LocalDate.of(2025, 3, 31), "annual-report").state()).isEqualTo(ObligationState.DUE);
        assertThat(of("", LocalDate.of(2025, 4, 1), "annual-report").state()).isEqualTo(ObligationState.OVERDUE);
        assertThat(of("\"annualReport\": {\"submittedOn\": \"2025-03-20\"}", AS_OF, "annual-report")
                        .state())
                .isEqualTo(ObligationState.DONE);
    }

    @Test
    void what_was_done_after_the_day_is_not_done_yet() {
        assertThat(of("\"annualReport\": {\"submittedOn\": \"2025-03-21\"}", AS_OF, "annual-report")
                        .state())
                .isEqualTo(ObligationState.DUE);
        assertThat(of("\"done\": [{\"obligation\": \"kick-off\", \"on\": \"2025-03-21\"}]", AS_OF, "kick-off")
                        .state())
                .isEqualTo(ObligationState.OVERDUE);
    }

    @Test
    void a_note_in_done_meets_a_duty() {
        Obligation done = of("\"done\": [{\"obligation\": \"kick-off\", \"on\": \"2025-01-08\"}]", AS_OF, "kick-off");

        assertThat(done.state()).isEqualTo(ObligationState.DONE);
        assertThat(done.doneOn()).isEqualTo(LocalDate.of(2025, 1, 8));
    }

    @Test
    void a_correction_is_due_after_48_hours() {
        String events = "\"events\": [{\"kind\": \"CORRECTION_REQUESTED\", \"on\": \"2025-03-18\"}]";

        assertThat(of(events, AS_OF, "correction@2025-03-18").dueOn()).isEqualTo(LocalDate.of(2025, 3, 20));
        assertThat(of(events, AS_OF.plusDays(1), "correction@2025-03-18").state())
                .isEqualTo(ObligationState.OVERDUE);
        assertThat(of(events, LocalDate.of(2025, 3, 17)))
                .extracting(Obligation::id)
                .doesNotContain("correction@2025-03-18");
    }

    @Test
    void an_application_is_corrected_in_5_working_days_or_in_Beijing_in_3_days() {
        String application =
                "\"application\": {\"profile\": \"%s\", \"events\": [{\"kind\": \"CORRECTION\", \"on\": \"2025-01-24\"}]}";

        Obligation national = of(application.formatted("NATIONAL"), AS_OF, "application-correction@2025-01-24");
        Obligation beijing = of(application.formatted("BEIJING"), AS_OF, "application-correction@2025-01-24");

        // 26 and 27 January, 5, 6 and 7 February: the 26th is made up, the Spring Festival lies between
        assertThat(national.dueOn()).isEqualTo(LocalDate.of(2025, 2, 7));
        assertThat(national.estimated()).isFalse();
        assertThat(beijing.dueOn()).isEqualTo(LocalDate.of(2025, 1, 27));
    }

    @Test
    void the_notice_behind_the_working_days_is_shown() {
        Obligation correction = of(
                "\"application\": {\"profile\": \"NATIONAL\","
                        + " \"events\": [{\"kind\": \"CORRECTION\", \"on\": \"2024-12-30\"}]}",
                AS_OF,
                "application-correction@2024-12-30");

        assertThat(correction.derivation())
                .extracting(step -> step.zh())
                .anyMatch(step -> step.contains("国办发明电〔2023〕7号"))
                .anyMatch(step -> step.contains("国办发明电〔2024〕12号"));
    }

    @Test
    void an_improvement_report_is_due_as_the_bureau_dated_it() {
        InspectionPackage done =
                inspection("\"done\": [{\"obligation\": \"improvement-report@2025-02-01\", \"on\": \"2025-02-20\"}]");
        List<ImprovementRequest> requests = List.of(
                new ImprovementRequest(LocalDate.of(2025, 3, 3), LocalDate.of(2025, 3, 19)),
                new ImprovementRequest(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 2, 28)),
                new ImprovementRequest(LocalDate.of(2025, 3, 21), LocalDate.of(2025, 4, 1)));

        List<Obligation> reports = Obligations.improvementReports(done, requests, AS_OF);

        assertThat(reports)
                .extracting(report -> report.id() + " " + report.dueOn() + " " + report.state())
                .containsExactly(
                        "improvement-report@2025-02-01 2025-02-28 DONE",
                        "improvement-report@2025-03-03 2025-03-19 OVERDUE");
        assertThatThrownBy(() -> new ImprovementRequest(AS_OF, AS_OF.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2025-03-19");
    }

    @Test
    void working_days_of_an_unknown_year_are_an_estimate_that_says_so() {
        String application =
                "\"application\": {\"profile\": \"NATIONAL\", \"events\": [{\"kind\": \"CORRECTION\", \"on\": \"2027-01-01\"}]}";

        Obligation estimate = of(application, LocalDate.of(2027, 1, 2), "application-correction@2027-01-01");

        assertThat(estimate.estimated()).isTrue();
        assertThat(estimate.dueOn()).isEqualTo(LocalDate.of(2027, 1, 8));
        assertThat(estimate.derivation().get(1).en()).contains("indeterminate").contains("2027");
    }

    @Test
    void a_business_change_is_followed_within_30_days() {
        Obligation change = of(
                "\"changes\": [{\"kind\": \"ADDRESS\", \"changedOn\": \"2025-03-01\"}]",
                AS_OF,
                "license-change@ADDRESS@2025-03-01");

        assertThat(change.dueOn()).isEqualTo(LocalDate.of(2025, 3, 31));
        assertThat(change.state()).isEqualTo(ObligationState.DUE);
    }

    @Test
    void a_license_is_renewed_90_days_before_it_expires() {
        Obligation renewal = of("\"license\": {\"expiresOn\": \"2025-06-30\"}", AS_OF, "license-renewal");

        assertThat(renewal.dueOn()).isEqualTo(LocalDate.of(2025, 4, 1));
        assertThat(renewal.opensOn()).isEqualTo(LocalDate.of(2025, 3, 2));
        assertThat(renewal.state()).isEqualTo(ObligationState.DUE);
    }

    @Test
    void Beijing_decides_on_a_renewal_within_15_working_days() {
        Obligation decision = of(
                "\"jurisdiction\": \"CN-BJ\", \"license\": {\"expiresOn\": \"2025-06-30\", \"renewalAppliedOn\": \"2025-03-03\"}",
                AS_OF,
                "renewal-decision");

        assertThat(decision.dueOn()).isEqualTo(LocalDate.of(2025, 3, 24));
    }

    @Test
    void a_failed_check_is_rectified_within_a_month_and_a_B_repaired_within_six() {
        String events =
                "\"events\": [{\"kind\": \"CHECK_FAILED\", \"on\": \"2025-01-31\"}, {\"kind\": \"GRADED\", \"on\": \"2025-01-31\", \"level\": \"B\"}]";

        assertThat(of(events, AS_OF, "rectification@2025-01-31").dueOn()).isEqualTo(LocalDate.of(2025, 2, 28));
        assertThat(of(events, AS_OF, "grade-repair@2025-01-31").dueOn()).isEqualTo(LocalDate.of(2025, 7, 31));
        assertThat(of(
                                events
                                        + ", \"repair\": {\"materialOn\": \"2025-02-10\", \"onSitePassedOn\": \"2025-03-10\"}",
                                AS_OF,
                                "grade-repair@2025-01-31")
                        .doneOn())
                .isEqualTo(LocalDate.of(2025, 3, 10));
    }

    @Test
    void false_material_bans_for_three_years_with_the_terms_of_the_law_beside_it() {
        String findings = "\"regulatorFindings\": [{\"kind\": \"FALSE_MATERIAL\", \"on\": \"2025-02-01\"}]";

        Obligation ban = of(findings, AS_OF, "false-material-ban@2025-02-01");

        assertThat(ban.dueOn()).isEqualTo(LocalDate.of(2028, 1, 31));
        assertThat(ban.derivation()).hasSize(3);
        assertThat(ban.derivation().get(1).en()).contains("2026-02-01");
        assertThat(of(findings, LocalDate.of(2028, 2, 1), "false-material-ban@2025-02-01")
                        .state())
                .isEqualTo(ObligationState.DONE);
    }

    @Test
    void only_the_latest_password_is_to_be_changed() {
        String events =
                "\"events\": [{\"kind\": \"PASSWORD_SET\", \"on\": \"2024-10-01\"}, {\"kind\": \"PASSWORD_SET\", \"on\": \"2025-01-01\"}]";

        assertThat(of(events, AS_OF, "password-changed").dueOn()).isEqualTo(LocalDate.of(2025, 4, 1));
    }

    @Test
    void a_qualification_is_renewed_before_it_expires_unless_a_later_one_is_held_or_the_agent_left() {
        String agents = """
                "agents": [
                  {"id": "A1", "qualifications": [{"sector": "FINANCE", "expiresOn": "2025-04-10"}]},
                  {"id": "A2", "employedUntil": "2025-01-31", "qualifications": [{"sector": "FINANCE", "expiresOn": "2025-04-10"}]},
                  {"id": "A3", "qualifications": [{"sector": "MEDICAL", "expiresOn": "2025-04-10"}, {"sector": "MEDICAL"}]}
                ]""";

        assertThat(of(agents, AS_OF))
                .filteredOn(o -> o.id().startsWith("qualification"))
                .extracting(Obligation::id, Obligation::dueOn)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "qualification-renewed@A1@FINANCE", LocalDate.of(2025, 4, 10)));
    }

    @Test
    void an_open_complaint_is_answered_within_24_hours_to_the_second_and_resolved_as_promised() {
        ComplaintCase complaint = ComplaintCase.builder()
                .id("T1")
                .receivedAt(Moment.parse("2025-03-19T10:00:05"))
                .promisedHours(new BigDecimal("36.5"))
                .build();

        List<Obligation> duties = Obligations.of(inspection(""), 2025, AS_OF, CHINA, List.of(complaint));

        assertThat(duties)
                .filteredOn(o -> o.dueAt() != null)
                .extracting(o -> o.id() + " " + o.dueAt())
                .containsExactly(
                        "complaint-feedback@T1 2025-03-20T10:00:05", "complaint-resolved@T1 2025-03-20T22:30:05");
    }

    @Test
    void the_plan_runs_from_30_days_before_filing_to_30_days_after() {
        List<Obligation> plan = Obligations.plan(inspection(""), LocalDate.of(2025, 3, 20), LocalDate.of(2025, 3, 1));

        assertThat(plan).hasSize(8);
        assertThat(plan.get(0).dueOn()).isEqualTo(LocalDate.of(2025, 2, 18));
        assertThat(plan.get(7).dueOn()).isEqualTo(LocalDate.of(2025, 4, 19));
        assertThat(plan).extracting(Obligation::state).containsOnlyOnce(ObligationState.DUE);
    }

    @Test
    void every_duty_names_its_ground_who_does_it_and_how_its_date_was_found() {
        assertThat(of("\"jurisdiction\": \"CN-BJ\", \"license\": {\"expiresOn\": \"2025-06-30\"}", AS_OF))
                .allSatisfy(duty -> {
                    assertThat(duty.sources()).isNotEmpty();
                    assertThat(duty.departments()).isNotEmpty();
                    assertThat(duty.derivation()).isNotEmpty();
                });
    }
}
