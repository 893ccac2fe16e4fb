package io.hegui.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.audit.Measurement;
import io.hegui.rule.Gauge;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.RuleId;
import io.hegui.rule.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitOutlooksTest {

    private static final LocalDate HALF = LocalDate.of(2024, 6, 30);
    private static final YearSpan SPAN = YearSpan.of(2024, LocalDate.of(2020, 1, 1), HALF);
    private static final BigDecimal ONE_PERCENT = new BigDecimal("0.01");

    private static Measurement share(long part, long whole) {
        return of(Gauge.share(part, whole, ONE_PERCENT, Gauge.Side.ABOVE));
    }

    private static Measurement of(Gauge gauge) {
        return new Measurement(new RuleId("test/limit"), Severity.MAJOR, gauge);
    }

    @Test
    void half_of_a_leap_year_is_182_days_with_184_to_come() {
        assertThat(SPAN.elapsed()).isEqualTo(182);
        assertThat(SPAN.left()).isEqualTo(184);
    }

    @Test
    void business_begun_in_the_year_counts_from_its_first_day() {
        YearSpan span = YearSpan.of(2024, LocalDate.of(2024, 6, 21), HALF);

        assertThat(span.elapsed()).isEqualTo(10);
        assertThat(span.left()).isEqualTo(184);
    }

    @Test
    void a_recent_pace_above_the_limit_tells_the_day_and_shows_the_arithmetic() {
        // 84 in 2,800 calls of the last 28 days; 5,628 calls before, without a failure
        List<LimitOutlook> outlooks = LimitOutlooks.of(SPAN, List.of(share(84, 8_428)), 28, List.of(share(0, 5_628)));

        LimitOutlook outlook = outlooks.get(0);
        assertThat(outlook.crossed()).isFalse();
        assertThat(outlook.atPaceOfYear().crossesOn()).isNull();
        assertThat(outlook.atRecentPace()).isNotNull();
        assertThat(outlook.projection().pace()).isEqualTo(new Pace(28, 84, 2_800));
        // 3 of 100 a day: (84 + 3 t) > 0.01 (8,428 + 100 t) from 2 t > 0.28 on
        assertThat(outlook.crossesOn()).isEqualTo(HALF.plusDays(1));
        assertThat(outlook.projection().part()).isEqualTo(84 + 3 * 184);
        assertThat(outlook.projection().whole()).isEqualTo(8_428 + 100 * 184);
        assertThat(outlook.projection().room()).isEqualTo(268 - 84);
        assertThat(outlook.arithmetic())
                .extracting(LocalizedText::en)
                .containsExactly(
                        "as of 2024-06-30 (day 182, 184 left): 84 / 8428 = 0.9967 %, crossed above 1 %: kept",
                        "estimate at the pace of the year: 84 + 84 × 184 ÷ 182 = 168; 8428 + 8428 × 184 ÷ 182 = 16948;"
                                + " at year end 168 / 16948 = 0.9913 %, still kept then",
                        "estimate at the pace of the last 28 days: 84 + 84 × 184 ÷ 28 = 636;"
                                + " 8428 + 2800 × 184 ÷ 28 = 26828; at year end 636 / 26828 = 2.3707 %,"
                                + " crossed from 2024-07-01 on",
                        "room until year end: by 0.01 × 26828 at most 184 more; number 185 crosses the limit");
        assertThat(outlook.arithmetic().get(2).zh()).contains("推算", "预计 2024-07-01 越限");
    }

    @Test
    void a_limit_that_is_crossed_now_tells_when_it_is_kept_again() {
        LimitOutlook outlook = LimitOutlooks.of(SPAN, List.of(share(100, 8_000)), 28, List.of(share(100, 5_200)))
                .get(0);

        assertThat(outlook.crossed()).isTrue();
        // none of 100 a day: 100 is 1 % of 10,000 after 20 days
        assertThat(outlook.projection().returnsOn()).isEqualTo(HALF.plusDays(20));
    }

    @Test
    void a_count_of_which_only_today_is_known_has_no_recent_pace() {
        Measurement flags =
                of(Gauge.count(60, 1, BigDecimal.valueOf(100), Gauge.Side.FROM).undated());

        LimitOutlook outlook =
                LimitOutlooks.of(SPAN, List.of(flags), 28, List.of(flags)).get(0);

        assertThat(outlook.atRecentPace()).isNull();
        // 60 in 182 days: 40 more take 121.3 days
        assertThat(outlook.crossesOn()).isEqualTo(HALF.plusDays(122));
        assertThat(outlook.projection().room()).isEqualTo(39);
    }

    @Test
    void a_reason_that_is_new_counts_from_nothing_and_its_whole_is_known() {
        Measurement fresh =
                of(Gauge.share(28, 8_000, ONE_PERCENT, Gauge.Side.ABOVE).because("EXPIRED"));

        LimitOutlook outlook = LimitOutlooks.of(SPAN, List.of(fresh), 28, List.of(share(0, 5_200)))
                .get(0);

        assertThat(outlook.projection().pace()).isEqualTo(new Pace(28, 28, 2_800));
    }

    @Test
    void records_that_no_longer_count_leave_no_recent_pace() {
        LimitOutlook outlook = LimitOutlooks.of(SPAN, List.of(share(5, 800)), 28, List.of(share(9, 900)))
                .get(0);

        assertThat(outlook.atRecentPace()).isNull();
    }

    @Test
    void crossed_limits_come_first_and_upper_limits_without_a_failure_are_left_out() {
        List<LimitOutlook> outlooks =
                LimitOutlooks.of(SPAN, List.of(share(1, 1_000), share(0, 1_000), share(20, 1_000)), 28, null);

        assertThat(outlooks)
                .extracting(outlook -> outlook.measurement().gauge().part())
                .containsExactly(20L, 1L);
    }

    @Test
    void after_the_year_and_before_it_there_is_nothing_to_project() {
        for (LocalDate day :
                List.of(LocalDate.of(2024, 12, 31), LocalDate.of(2025, 3, 1), LocalDate.of(2023, 12, 31))) {
            YearSpan span = YearSpan.of(2024, LocalDate.of(2020, 1, 1), day);

            assertThat(LimitOutlooks.of(span, List.of(share(20, 1_000)), 28, null))
                    .isEmpty();
        }
    }

    @Test
    void a_recent_pace_of_no_days_is_refused() {
        assertThatThrownBy(() -> LimitOutlooks.of(SPAN, List.of(), 0, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("recentDays is 0");
    }
}
