package io.hegui.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RatioTest {

    @Test
    void is_the_median_of_the_rounds() {
        assertThat(Ratio.atMost("odd", List.of(3.0, 1.0, 2.0), 5).value()).isEqualTo(2.0);
        assertThat(Ratio.atMost("even", List.of(4.0, 1.0, 2.0, 3.0), 5).value()).isEqualTo(2.5);
    }

    @Test
    void a_bound_is_missed_within_noise_before_it_is_behind() {
        Ratio held = Ratio.atMost("held", List.of(1.5, 1.5, 1.5), 1.5);
        Ratio noisy = Ratio.atMost("noisy", List.of(1.6, 1.6, 1.6), 1.5);
        Ratio behind = Ratio.atMost("behind", List.of(1.7, 1.7, 1.7), 1.5);

        assertThat(held.isHeld()).isTrue();
        assertThat(noisy.isHeld()).isFalse();
        assertThat(noisy.isBehind()).isFalse();
        assertThat(behind.isBehind()).isTrue();
    }

    @Test
    void a_least_ratio_is_behind_below_its_bound() {
        assertThat(Ratio.atLeast("held", List.of(2.0), 2.0).isHeld()).isTrue();
        assertThat(Ratio.atLeast("noisy", List.of(1.9), 2.0).isBehind()).isFalse();
        assertThat(Ratio.atLeast("behind", List.of(1.7), 2.0).isBehind()).isTrue();
    }

    @Test
    void the_margin_grows_with_the_spread_of_the_rounds_up_to_a_limit() {
        assertThat(Ratio.margin(List.of(2.0, 2.0, 2.0))).isEqualTo(0.10);
        assertThat(Ratio.margin(List.of(1.8, 1.9, 2.0, 2.1, 2.2))).isBetween(0.10, 0.30);
        assertThat(Ratio.margin(List.of(1.0, 2.0, 3.0))).isEqualTo(0.30);
    }

    @Test
    void a_figure_that_was_not_measured_is_behind() {
        assertThat(Ratio.atMost("most", List.of(Double.NaN), 2).isBehind()).isTrue();
        assertThat(Ratio.atLeast("least", List.of(Double.NaN), 2).isBehind()).isTrue();
    }

    @Test
    void a_guard_asks_for_the_bound_or_for_what_was_kept_where_that_missed_it() {
        Ratio measured = Ratio.atMost("a", List.of(2.0), 1.5);

        assertThat(measured.asGuarded(null)).isEqualTo(measured);
        assertThat(measured.asGuarded(Ratio.atMost("a", List.of(1.4), 1.5))).isEqualTo(measured);
        assertThat(measured.asGuarded(Ratio.atMost("a", List.of(1.6), 1.5)).isBehind())
                .isTrue();
        assertThat(measured.asGuarded(Ratio.atMost("a", List.of(1.9), 1.5)).isBehind())
                .isFalse();
        assertThat(measured.asGuarded(Ratio.atMost("a", List.of(1.7), 1.5)).isBehind())
                .isTrue();
    }

    @Test
    void a_guard_of_a_least_ratio_allows_no_fall_beyond_noise() {
        Ratio kept = Ratio.atLeast("a", List.of(1.0), 2.0);

        assertThat(Ratio.atLeast("a", List.of(0.95), 2.0).asGuarded(kept).isBehind())
                .isFalse();
        assertThat(Ratio.atLeast("a", List.of(0.85), 2.0).asGuarded(kept).isBehind())
                .isTrue();
    }
}
