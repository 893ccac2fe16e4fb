package io.hegui.rules.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.calendar.Months;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RetainedTest {

    private static final LocalDate ORIGIN = LocalDate.of(2020, 1, 1);

    @Property
    void the_first_day_and_all_later_ones_reach_the_audit_and_no_earlier_one_does(
            @ForAll @IntRange(max = 4000) int day,
            @ForAll @IntRange(min = 1, max = 36) int months,
            @ForAll @IntRange(max = 400) int distance) {
        LocalDate asOf = ORIGIN.plusDays(day);

        LocalDate first = Months.firstDayReaching(asOf, months);

        assertThat(first.plusDays(distance).plusMonths(months)).isAfterOrEqualTo(asOf);
        assertThat(first.minusDays(distance + 1L).plusMonths(months)).isBefore(asOf);
    }
}
