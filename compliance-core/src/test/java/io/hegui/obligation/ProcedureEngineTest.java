package io.hegui.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.calendar.WorkingDays;
import io.hegui.model.Application;
import io.hegui.model.ApplicationProfile;
import io.hegui.model.ProcedureEvent;
import io.hegui.rule.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProcedureEngineTest {

    private static final Set<LocalDate> OFF =
            days("05-01", "05-04", "05-05", "06-19", "09-25", "10-01", "10-02", "10-05", "10-06", "10-07");

    private static final Set<LocalDate> MADE_UP = days("05-09", "09-20", "10-10");

    /** 2026 from May to December, by the notice on its holidays; no other year. */
    private static final WorkingDays ONLY_2026 =
            WorkingDays.of(List.of(new WorkingDays.Year(2026, OFF, MADE_UP, "notice on the holidays of 2026")));

    private final ProcedureEngine engine = new ProcedureEngine(ONLY_2026);

    private static Set<LocalDate> days(String... days) {
        return Stream.of(days).map(day -> LocalDate.parse("2026-" + day)).collect(Collectors.toSet());
    }

    private static List<ProcedureEvent> events(String... events) {
        return Stream.of(events)
                .map(event -> event.split(" "))
                .map(parts -> new ProcedureEvent(parts[0], LocalDate.parse(parts[1])))
                .toList();
    }

    private ProcedureStatus national(String asOf, String... events) {
        return engine.at(Procedure.application(ApplicationProfile.NATIONAL, events(events)), LocalDate.parse(asOf));
    }

    private ProcedureStatus beijing(String asOf, String... events) {
        return engine.at(Procedure.application(ApplicationProfile.BEIJING, events(events)), LocalDate.parse(asOf));
    }

    private ProcedureStatus inspection(String asOf, String... events) {
        return engine.at(Procedure.annualInspection(2026, events(events)), LocalDate.parse(asOf));
    }

    private static void assertBetween(Expectation expectation, String state, String earliest, String latest) {
        assertThat(expectation).isNotNull();
        assertThat(expectation.state().name()).isEqualTo(state);
        assertThat(expectation.earliest()).isEqualTo(earliest);
        assertThat(expectation.latest()).isEqualTo(latest);
    }

    @ParameterizedTest
    @EnumSource(
            value = ApplicationProfile.class,
            names = {"NATIONAL", "PROVINCIAL"})
    void an_application_takes_three_to_six_months_in_all(ApplicationProfile profile) {
        Procedure procedure = Procedure.application(profile, events("PREPARING 2026-03-02"));

        ProcedureStatus status = engine.at(procedure, LocalDate.parse("2026-03-02"));

        assertBetween(status.next(), "SUBMITTED", "2026-03-07", "2026-03-12");
        assertBetween(status.end(), "PUBLISHED", "2026-06-02", "2026-09-02");
        assertThat(status.end().estimated()).isFalse();
        assertThat(status.end().sources()).extracting(Object::toString).containsExactly("S3");
    }

    @Test
    void tells_step_by_step_how_the_days_were_found_in_both_languages() {
        Expectation next = national("2026-03-02", "PREPARING 2026-03-02").next();

        assertThat(next.derivation())
                .containsExactly(
                        new LocalizedText("2026-03-02 进入“材料准备”", "since 2026-03-02: preparing"),
                        new LocalizedText(
                                "材料准备 5–10 天(S3)，自 2026-03-02 起算：2026-03-07 至 2026-03-12",
                                "preparation, 5–10 days (S3), from 2026-03-02: 2026-03-07 to 2026-03-12"));
    }

    @Test
    void online_filing_takes_three_to_five_days() {
        ProcedureStatus status = national("2026-03-10", "PREPARING 2026-03-02", "SUBMITTED 2026-03-10");

        assertBetween(status.next(), "INITIAL_REVIEW", "2026-03-13", "2026-03-15");
    }

    @Test
    void initial_review_takes_five_working_days_with_days_off_and_make_up_days() {
        ProcedureStatus status =
                national("2026-04-30", "PREPARING 2026-04-01", "SUBMITTED 2026-04-20", "INITIAL_REVIEW 2026-04-30");

        assertBetween(status.next(), "EXPERT_REVIEW", "2026-04-30", "2026-05-11");
    }

    @ParameterizedTest
    @CsvSource({"NATIONAL, 2026-05-11", "PROVINCIAL, 2026-05-11", "BEIJING, 2026-05-04"})
    void a_correction_is_due_after_five_working_days_and_in_beijing_after_three_days(
            ApplicationProfile profile, String latest) {
        List<ProcedureEvent> events =
                events("SUBMITTED 2026-04-20", "INITIAL_REVIEW 2026-04-22", "CORRECTION 2026-05-01");

        ProcedureStatus status = engine.at(Procedure.application(profile, events), LocalDate.parse("2026-05-01"));

        assertBetween(status.next(), "INITIAL_REVIEW", "2026-05-01", latest);
    }

    @Test
    void all_reviews_together_count_from_the_first_initial_review_however_often_it_is_corrected() {
        ProcedureStatus status = national(
                "2026-04-20",
                "PREPARING 2026-03-01",
                "SUBMITTED 2026-03-10",
                "INITIAL_REVIEW 2026-04-01",
                "CORRECTION 2026-04-03",
                "INITIAL_REVIEW 2026-04-07",
                "EXPERT_REVIEW 2026-04-10");

        assertBetween(status.next(), "APPROVED", "2026-05-01", "2026-05-16");
        assertThat(status.legalNext())
                .containsExactly(ApplicationState.APPROVED, ApplicationState.SITE_CHECK, ApplicationState.REJECTED);
    }

    @Test
    void only_publication_counts_once_a_license_is_granted() {
        ProcedureStatus status = national(
                "2026-05-06",
                "PREPARING 2026-03-01",
                "SUBMITTED 2026-03-10",
                "INITIAL_REVIEW 2026-04-01",
                "EXPERT_REVIEW 2026-04-10",
                "APPROVED 2026-05-06");

        assertBetween(status.next(), "PUBLISHED", "2026-05-11", "2026-05-16");
        assertBetween(status.end(), "PUBLISHED", "2026-05-11", "2026-05-16");
    }

    @Test
    void beijing_reviews_ten_working_days_and_then_always_checks_the_site() {
        ProcedureStatus status = beijing("2026-04-30", "SUBMITTED 2026-04-20", "INITIAL_REVIEW 2026-04-30");

        assertBetween(status.next(), "SITE_CHECK", "2026-04-30", "2026-05-18");
        assertThat(status.next().sources()).extracting(Object::toString).containsExactly("S5");
        assertThat(status.legalNext()).doesNotContain(ApplicationState.EXPERT_REVIEW, ApplicationState.APPROVED);
    }

    @Test
    void beijing_says_that_nothing_sets_a_term_for_the_day_of_the_site_check() {
        ProcedureStatus status = beijing("2026-04-30", "SUBMITTED 2026-04-20", "INITIAL_REVIEW 2026-04-30");

        assertThat(status.end().estimated()).isTrue();
        assertThat(status.end().derivation())
                .anyMatch(step -> step.en().contains("S5 sets no term between initial review and site check"));
    }

    @Test
    void beijing_decides_within_twenty_working_days_of_the_site_check() {
        ProcedureStatus status =
                beijing("2026-06-01", "SUBMITTED 2026-04-20", "INITIAL_REVIEW 2026-04-30", "SITE_CHECK 2026-06-01");

        assertBetween(status.next(), "APPROVED", "2026-06-01", "2026-06-30");
        assertBetween(status.end(), "PUBLISHED", "2026-06-06", "2026-07-10");
        assertThat(status.end().estimated()).isFalse();
    }

    @Test
    void working_days_of_an_unknown_year_are_an_estimate_and_marked_so() {
        ProcedureStatus known =
                beijing("2026-12-01", "SUBMITTED 2026-04-20", "INITIAL_REVIEW 2026-04-30", "SITE_CHECK 2026-12-01");
        ProcedureStatus unknown =
                beijing("2026-12-04", "SUBMITTED 2026-04-20", "INITIAL_REVIEW 2026-04-30", "SITE_CHECK 2026-12-04");

        assertBetween(known.next(), "APPROVED", "2026-12-01", "2026-12-29");
        assertThat(known.next().estimated()).isFalse();
        assertBetween(unknown.next(), "APPROVED", "2026-12-04", "2027-01-01");
        assertThat(unknown.next().estimated()).isTrue();
        assertThat(unknown.next().derivation())
                .contains(new LocalizedText(
                        "2027 年的放假和调休安排未知，按周一至周五估算", "holidays of 2027 unknown, estimated by Monday to Friday"));
    }

    @Test
    void a_procedure_without_events_stands_at_its_beginning_and_is_estimated_from_the_day_asked_for() {
        ProcedureStatus status = national("2026-03-02");

        assertThat(status.state()).isEqualTo(ApplicationState.PREPARING);
        assertThat(status.since()).isNull();
        assertBetween(status.next(), "SUBMITTED", "2026-03-07", "2026-03-12");
        assertThat(status.next().estimated()).isTrue();
    }

    @Test
    void an_application_that_only_says_when_it_was_submitted_is_submitted() {
        assertThat(engine.at(Procedure.of(application()), LocalDate.parse("2026-03-10"))
                        .state())
                .isEqualTo(ApplicationState.SUBMITTED);
        assertThat(Procedure.of(application("SUBMITTED 2026-03-09")).steps())
                .containsExactly(new ProcedureStep(ApplicationState.SUBMITTED, LocalDate.parse("2026-03-09")));
    }

    private static Application application(String... events) {
        return new Application(
                ApplicationProfile.NATIONAL,
                LocalDate.parse("2026-03-10"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                events(events));
    }

    @Test
    void the_event_that_begins_a_procedure_may_be_left_out() {
        ProcedureStatus status = national("2026-03-10", "SUBMITTED 2026-03-10");

        assertThat(status.state()).isEqualTo(ApplicationState.SUBMITTED);
        assertThat(status.next().estimated()).isFalse();
        assertThat(status.end().estimated()).isTrue();
    }

    @Test
    void an_event_after_the_day_asked_for_is_not_counted_and_not_judged() {
        ProcedureStatus status = national("2026-03-31", "SUBMITTED 2026-03-10", "PUBLISHED 2026-04-01");

        assertThat(status.state()).isEqualTo(ApplicationState.SUBMITTED);
        assertThat(status.pending())
                .containsExactly(new ProcedureStep(ApplicationState.PUBLISHED, LocalDate.parse("2026-04-01")));
    }

    @Test
    void an_event_counts_from_the_end_of_its_own_day() {
        assertThat(national("2026-03-09", "SUBMITTED 2026-03-10").state()).isEqualTo(ApplicationState.PREPARING);
        assertThat(national("2026-03-10", "SUBMITTED 2026-03-10").state()).isEqualTo(ApplicationState.SUBMITTED);
    }

    @Test
    void events_need_no_order_by_hand() {
        ProcedureStatus status = national("2026-05-01", "INITIAL_REVIEW 2026-03-12", "SUBMITTED 2026-03-10");

        assertThat(status.state()).isEqualTo(ApplicationState.INITIAL_REVIEW);
        assertThat(status.history())
                .extracting(step -> step.on().getDayOfMonth())
                .containsExactly(10, 12);
    }

    @Test
    void an_illegal_event_is_refused_with_state_and_event_in_one_line() {
        assertThatThrownBy(() -> national("2026-05-01", "SUBMITTED 2026-03-10", "APPROVED 2026-03-12"))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessage("national application: event APPROVED on 2026-03-12 can't happen in state SUBMITTED"
                        + " (since 2026-03-10); expected one of [INITIAL_REVIEW]");
    }

    @Test
    void beijing_knows_no_expert_review_and_leaves_no_site_check_out() {
        assertThatThrownBy(() -> beijing(
                        "2026-05-01", "SUBMITTED 2026-03-10", "INITIAL_REVIEW 2026-03-12", "EXPERT_REVIEW 2026-03-20"))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessageContaining("event EXPERT_REVIEW on 2026-03-20 can't happen in state INITIAL_REVIEW");
    }

    @Test
    void nothing_happens_after_the_end() {
        assertThatThrownBy(() -> national(
                        "2026-05-01",
                        "SUBMITTED 2026-03-10",
                        "INITIAL_REVIEW 2026-03-12",
                        "REJECTED 2026-03-20",
                        "SUBMITTED 2026-03-21"))
                .hasMessageEndingWith("in state REJECTED (since 2026-03-20); expected none, the procedure has ended");
    }

    @Test
    void an_event_without_day_or_with_an_unknown_name_is_refused_by_name() {
        assertThatThrownBy(() -> Procedure.annualInspection(2026, List.of(new ProcedureEvent("DRAFT", null))))
                .hasMessage("annual inspection: event DRAFT has no day; expected a date in 'on'");
        assertThatThrownBy(() -> Procedure.annualInspection(2026, events("APPROVED 2026-01-01")))
                .hasMessageStartingWith("annual inspection: event 'APPROVED' names no state; expected one of [DRAFT,");
    }

    @Test
    void a_rejected_application_has_ended_on_its_day_and_nothing_is_due() {
        ProcedureStatus status =
                national("2026-05-01", "SUBMITTED 2026-03-10", "INITIAL_REVIEW 2026-03-12", "REJECTED 2026-03-20");

        assertThat(status.ended()).isTrue();
        assertThat(status.next()).isNull();
        assertThat(status.overdue()).isFalse();
        assertBetween(status.end(), "REJECTED", "2026-03-20", "2026-03-20");
    }

    @Test
    void an_inspection_follows_the_seasons_of_the_filing_year_and_closes_on_30_june() {
        ProcedureStatus status = inspection("2026-01-20", "DRAFT 2026-01-16");

        assertBetween(status.next(), "PREFILLED", "2026-02-01", "2026-02-15");
        assertBetween(status.end(), "PASSED", "2026-05-01", "2026-06-30");
        assertThat(status.end().estimated()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "PREFILLED, SUBMITTED, 2026-03-01, 2026-03-15",
        "SUBMITTED, RECEIVED, 2026-03-01, 2026-03-15",
        "RECEIVED, IN_REVIEW, 2026-03-16, 2026-03-31",
        "IN_REVIEW, CHECKED, 2026-04-01, 2026-04-30",
        "CHECKED, PASSED, 2026-05-01, 2026-05-15"
    })
    void every_step_of_an_inspection_has_its_season(String present, String next, String earliest, String latest) {
        List<String> way = List.of("DRAFT", "PREFILLED", "SUBMITTED", "RECEIVED", "IN_REVIEW", "CHECKED");
        String[] events = way.subList(0, way.indexOf(present) + 1).stream()
                .map(state -> state + " 2026-02-10")
                .toArray(String[]::new);

        ProcedureStatus status = inspection("2026-02-10", events);

        assertBetween(status.next(), next, earliest, latest);
    }

    @Test
    void an_inspection_is_corrected_within_48_hours_that_count_as_two_days() {
        ProcedureStatus due = inReviewThen("2026-03-22", "CORRECTION 2026-03-20");
        ProcedureStatus late = inReviewThen("2026-03-23", "CORRECTION 2026-03-20");

        assertBetween(due.next(), "IN_REVIEW", "2026-03-20", "2026-03-22");
        assertThat(due.overdue()).isFalse();
        assertThat(late.overdue()).isTrue();
        assertThat(due.next().derivation()).anyMatch(step -> step.en().contains("48 hours count as 2 days"));
    }

    @ParameterizedTest
    @CsvSource({"FAILED, RECTIFYING", "RECTIFYING, PASSED"})
    void a_failed_inspection_is_rectified_within_a_month_of_the_failure(String present, String next) {
        String[] events = {"CHECKED 2026-04-20", "FAILED 2026-05-31", "RECTIFYING 2026-06-05"};
        int count = present.equals("FAILED") ? 2 : 3;

        ProcedureStatus status =
                inReviewThen("2026-06-10", Stream.of(events).limit(count).toArray(String[]::new));

        assertBetween(status.next(), next, "2026-05-31", "2026-06-30");
        assertThat(status.next().sources()).extracting(Object::toString).containsExactly("S5");
        assertBetween(status.end(), "PASSED", "2026-06-10", "2026-06-30");
    }

    @Test
    void rectification_may_outlast_the_inspection_season() {
        ProcedureStatus status = inReviewThen("2026-06-25", "CHECKED 2026-04-20", "FAILED 2026-06-25");

        assertThat(status.end().latest()).isEqualTo("2026-07-25");
        assertThat(status.end().estimated()).isFalse();
    }

    @Test
    void a_rectification_that_fails_ends_in_suspension() {
        ProcedureStatus status = inReviewThen(
                "2026-07-01",
                "CHECKED 2026-04-20",
                "FAILED 2026-05-02",
                "RECTIFYING 2026-05-03",
                "SUSPENDED 2026-06-03");

        assertBetween(status.end(), "SUSPENDED", "2026-06-03", "2026-06-03");
    }

    @Test
    void a_late_step_within_the_season_leaves_its_close_as_the_latest_end() {
        ProcedureStatus status = inReviewThen("2026-06-01", "CHECKED 2026-04-20");

        assertThat(status.overdue()).isTrue();
        assertBetween(status.end(), "PASSED", "2026-06-01", "2026-06-30");
        assertThat(status.end().estimated()).isFalse();
    }

    @Test
    void behind_the_close_the_end_is_only_an_estimate() {
        ProcedureStatus status = inReviewThen("2026-07-01", "CHECKED 2026-04-20");

        assertBetween(status.end(), "PASSED", "2026-07-01", "2026-07-01");
        assertThat(status.end().estimated()).isTrue();
    }

    private ProcedureStatus inReviewThen(String asOf, String... events) {
        Stream<String> before = Stream.of(
                "DRAFT 2026-01-16",
                "PREFILLED 2026-02-10",
                "SUBMITTED 2026-03-10",
                "RECEIVED 2026-03-10",
                "IN_REVIEW 2026-03-16");
        return inspection(asOf, Stream.concat(before, Stream.of(events)).toArray(String[]::new));
    }
}
