package io.hegui.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.calendar.WorkingDays;
import io.hegui.io.Calendars;
import io.hegui.io.PackageReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Duties that begin or end with a day: on it, the day before, and the day after. */
class DutiesByDayTest {

    private static final WorkingDays CHINA = Calendars.standard();

    private static Optional<Obligation> find(String fields, String asOf, String id) {
        List<Obligation> all = Obligations.of(
                PackageReader.fromJson("{\"year\": 2024, " + fields + "}", "test"), 2025, LocalDate.parse(asOf), CHINA);
        return all.stream().filter(duty -> duty.id().equals(id)).findFirst();
    }

    private static ObligationState state(String fields, String asOf, String id) {
        return find(fields, asOf, id).orElseThrow().state();
    }

    @Test
    void systems_are_tested_again_a_year_after_a_test_that_has_happened() {
        String tested = "\"security\": {\"testedOn\": \"2024-05-10\"}";

        assertThat(find(tested, "2024-05-09", "security-tested")).isEmpty();
        assertThat(find(tested, "2024-05-10", "security-tested"))
                .map(Obligation::dueOn)
                .contains(LocalDate.of(2025, 5, 10));
        assertThat(find("\"security\": {}", "2025-03-20", "security-tested")).isEmpty();
        assertThat(find("\"license\": {}", "2025-03-20", "security-tested")).isEmpty();
    }

    @Test
    void records_are_destroyed_a_year_after_the_oldest_was_completed() {
        String held = "\"dataProtection\": {\"heldSince\": \"2024-02-29\"}";

        assertThat(find(held, "2024-02-28", "records-destroyed")).isEmpty();
        assertThat(find(held, "2024-02-29", "records-destroyed"))
                .map(Obligation::dueOn)
                .contains(LocalDate.of(2025, 2, 28));
        assertThat(find("\"dataProtection\": {}", "2025-03-20", "records-destroyed"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-20, , DONE",
        "2025-03-20, 2025-06-30, DONE",
        "2025-03-20, 2025-06-29, DUE",
        "2025-03-21, , DUE",
        " , 2026-01-01, DUE",
        "2024-01-01, 2027-01-01, DONE"
    })
    void a_certificate_counts_from_its_issue_until_30_June(String issued, String expires, ObligationState expected) {
        String certificate = "\"certifications\": [{\"kind\": \"ISO_27001\""
                + (issued == null ? "" : ", \"issuedOn\": \"" + issued + "\"")
                + (expires == null ? "" : ", \"expiresOn\": \"" + expires + "\"") + "}]";

        assertThat(state(certificate, "2025-03-20", "security-certification")).isEqualTo(expected);
    }

    @Test
    void a_certificate_issued_after_30_June_is_of_no_use_for_it() {
        String late = "\"certifications\": [{\"kind\": \"ISO_27001\", \"issuedOn\": \"2025-07-01\"}]";
        String inTime = "\"certifications\": [{\"kind\": \"ISO_27001\", \"issuedOn\": \"2025-06-30\"}]";

        assertThat(state(late, "2025-08-01", "security-certification")).isEqualTo(ObligationState.OVERDUE);
        assertThat(state(inTime, "2025-08-01", "security-certification")).isEqualTo(ObligationState.DONE);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"officer\": {\"name\": \"王小明\"}}', DONE",
        "'{\"officer\": {\"name\": \"王小明\", \"employedUntil\": \"2025-03-20\"}}', DONE",
        "'{\"officer\": {\"name\": \"王小明\", \"employedUntil\": \"2025-03-19\"}}', OVERDUE",
        "'{\"officer\": {\"name\": \"王小明\", \"employedUntil\": \"2025-03-19\", \"changeFiledOn\": \"2025-03-20\"}}', DONE",
        "'{\"officer\": {\"name\": \"王小明\", \"employedUntil\": \"2025-03-19\", \"changeFiledOn\": \"2025-03-21\"}}', OVERDUE",
        "{}, OVERDUE"
    })
    void an_officer_who_has_left_is_to_be_replaced_by_a_filing(String security, ObligationState expected) {
        assertThat(state("\"security\": " + security, "2025-03-20", "security-officer-current"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "correction, 2025-03-10, DONE",
        "correction, 2025-03-11, DONE",
        "correction, 2025-03-09, OVERDUE",
        "correct, 2025-03-11, OVERDUE",
        "correction@2025-03-10, 2025-03-11, DONE",
        "correction@2025-03-09, 2025-03-11, OVERDUE"
    })
    void a_note_meets_a_duty_by_its_whole_name_or_from_the_day_on_which_it_was_open(
            String note, String on, ObligationState expected) {
        String fields = "\"events\": [{\"kind\": \"CORRECTION_REQUESTED\", \"on\": \"2025-03-10\"}],"
                + " \"done\": [{\"obligation\": \"" + note + "\", \"on\": \"" + on + "\"}]";

        assertThat(state(fields, "2025-03-20", "correction@2025-03-10")).isEqualTo(expected);
    }

    @Test
    void a_note_without_a_day_meets_only_the_duty_that_it_names_in_full() {
        String fields = "\"events\": [{\"kind\": \"CORRECTION_REQUESTED\", \"on\": \"2025-03-10\"}],"
                + " \"done\": [{\"obligation\": \"correction\"}]";

        assertThat(state(fields, "2025-03-20", "correction@2025-03-10")).isEqualTo(ObligationState.OVERDUE);
    }

    @Test
    void an_event_counts_from_its_day_on() {
        String fields = "\"events\": [{\"kind\": \"CORRECTION_REQUESTED\", \"on\": \"2025-03-10\"}]";

        assertThat(find(fields, "2025-03-09", "correction@2025-03-10")).isEmpty();
        assertThat(find(fields, "2025-03-10", "correction@2025-03-10")).isPresent();
    }
}
