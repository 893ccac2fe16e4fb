package io.hegui.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.io.Calendars;
import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private static final WorkingDays CHINA = Calendars.standard();

    @Test
    void a_make_up_saturday_is_worked_and_a_holiday_monday_is_not() {
        assertThat(CHINA.isWorkingDay(LocalDate.of(2025, 2, 8))).contains(true);
        assertThat(CHINA.isWorkingDay(LocalDate.of(2025, 2, 3))).contains(false);
        assertThat(CHINA.isWorkingDay(LocalDate.of(2025, 2, 5))).contains(true);
        assertThat(CHINA.isWorkingDay(LocalDate.of(2025, 2, 9))).contains(false);
    }

    @Test
    void the_days_that_are_made_up_for_are_those_of_the_notices() {
        assertThat(CHINA.knownYears().stream().flatMap(year -> CHINA.year(year).orElseThrow().makeUpDays().stream()))
                .extracting(LocalDate::toString)
                .containsExactly(
                        ("2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12"
                                        + " 2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11"
                                        + " 2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10")
                                .split(" "));
    }

    @Test
    void every_known_year_names_its_notice_and_its_day() {
        assertThat(CHINA.sources(LocalDate.of(2023, 1, 1), LocalDate.of(2027, 1, 1)))
                .hasSize(3)
                .allMatch(source -> source.matches("国务院办公厅关于202\\d年部分节假日安排的通知（.*202\\d-1[01]-\\d\\d）"));
    }

    @Test
    void five_working_days_after_a_request_skip_the_national_holiday() {
        WorkingDays.Counted counted = CHINA.after(LocalDate.of(2025, 9, 29), 5);

        assertThat(counted.day()).isEqualTo(LocalDate.of(2025, 10, 13));
        assertThat(counted.certain()).isTrue();
    }

    @Test
    void an_unknown_year_gives_no_answer_but_an_estimate_that_says_so() {
        LocalDate friday = LocalDate.of(2026, 12, 31);

        WorkingDays.Counted counted = CHINA.after(friday, 2);

        assertThat(CHINA.isWorkingDay(LocalDate.of(2027, 1, 4))).isEmpty();
        assertThat(counted.day()).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(counted.certain()).isFalse();
        assertThat(counted.unknownYears()).containsExactly(2027);
    }

    @Test
    void a_host_can_supply_a_year() {
        WorkingDays.Year year = new WorkingDays.Year(2027, Set.of(LocalDate.of(2027, 1, 1)), Set.of(), "own");

        WorkingDays.Counted counted = CHINA.with(year).after(LocalDate.of(2026, 12, 31), 1);

        assertThat(counted.day()).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(counted.certain()).isTrue();
        assertThat(CHINA.knownYears()).containsExactly(2024, 2025, 2026);
    }

    @Test
    void a_make_up_day_must_be_a_weekend_day_of_its_year() {
        assertThatThrownBy(() -> new WorkingDays.Year(2027, Set.of(), Set.of(LocalDate.of(2027, 1, 4)), "own"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2027-01-04");
        assertThatThrownBy(() -> new WorkingDays.Year(2027, Set.of(LocalDate.of(2026, 1, 1)), Set.of(), "own"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("outside the year 2027");
    }

    @Test
    void every_known_year_makes_up_for_the_weekdays_it_gives_off_beyond_the_statutory_days() {
        // 11 statutory days until 2024, 13 from 2025 on
        for (int year : CHINA.knownYears()) {
            WorkingDays.Year known = CHINA.year(year).orElseThrow();
            long weekdaysOff = known.daysOff().stream()
                    .filter(day -> day.getDayOfWeek().getValue() <= 5)
                    .count();

            assertThat(weekdaysOff - known.makeUpDays().size())
                    .as("year %s", year)
                    .isEqualTo(year < 2025 ? 11 : 13);
        }
    }

    @Property
    void counting_in_two_parts_is_counting_at_once(
            @ForAll @IntRange(max = 700) int offset,
            @ForAll @IntRange(max = 60) int first,
            @ForAll @IntRange(max = 60) int second) {
        LocalDate start = LocalDate.of(2024, 1, 1).plusDays(offset);

        LocalDate inParts = CHINA.after(CHINA.after(start, first).day(), second).day();

        assertThat(CHINA.after(start, first + second).day()).isEqualTo(inParts);
    }
}
