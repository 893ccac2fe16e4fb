package io.hegui.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.rule.Gauge.Kind;
import io.hegui.rule.Gauge.Side;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class GaugeTest {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Test
    void a_share_below_at_and_above_its_limit_fails_on_the_side_that_is_named() {
        Map<Side, List<Boolean>> crossed = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            crossed.put(
                    side,
                    List.of(
                            Gauge.share(49, 100, HALF, side).crossed(),
                            Gauge.share(50, 100, HALF, side).crossed(),
                            Gauge.share(51, 100, HALF, side).crossed()));
        }

        assertThat(crossed)
                .containsEntry(Side.ABOVE, List.of(false, false, true))
                .containsEntry(Side.FROM, List.of(false, true, true))
                .containsEntry(Side.BELOW, List.of(true, false, false))
                .containsEntry(Side.UP_TO, List.of(true, true, false));
    }

    @Test
    void too_much_fails_above_and_from_a_limit() {
        assertThat(List.of(Side.values()).stream().filter(Side::upper)).containsExactly(Side.ABOVE, Side.FROM);
    }

    @Property
    void a_limit_is_compared_exactly_however_large_the_counts(@ForAll @LongRange(min = 1) long whole) {
        BigDecimal third = new BigDecimal("0.333333333333333333");
        long part = third.multiply(BigDecimal.valueOf(whole)).longValue();

        assertThat(Gauge.share(part, whole, third, Side.ABOVE).crossed()).isFalse();
        assertThat(Gauge.share(part + 1, whole, third, Side.ABOVE).crossed()).isTrue();
    }

    @Test
    void shares_and_means_grow_with_the_year_and_counts_do_not() {
        assertThat(Gauge.share(1, 2, HALF, Side.ABOVE).growing()).isTrue();
        assertThat(Gauge.mean(1, 2, HALF, Side.ABOVE).growing()).isTrue();
        assertThat(Gauge.count(1, 2, HALF, Side.ABOVE).growing()).isFalse();
    }

    @Test
    void a_gauge_is_about_the_whole_package_and_dated_until_it_says_otherwise() {
        Gauge whole = Gauge.mean(3, 2, HALF, Side.BELOW);

        assertThat(whole).isEqualTo(new Gauge("*", false, null, Kind.MEAN, 3, 2, HALF, Side.BELOW, true));
        assertThat(whole.because("LATE"))
                .isEqualTo(new Gauge("*", false, "LATE", Kind.MEAN, 3, 2, HALF, Side.BELOW, true));
        assertThat(whole.because("LATE").about("A1"))
                .isEqualTo(new Gauge("A1", false, "LATE", Kind.MEAN, 3, 2, HALF, Side.BELOW, true));
        assertThat(whole.aboutPerson("13800138000").undated())
                .isEqualTo(new Gauge("13800138000", true, null, Kind.MEAN, 3, 2, HALF, Side.BELOW, false));
    }

    @Test
    void counts_of_nothing_are_counts_and_negative_ones_are_refused() {
        assertThat(Gauge.count(0, 0, HALF, Side.FROM).crossed()).isTrue();
        assertThatThrownBy(() -> Gauge.count(-1, 2, HALF, Side.FROM))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("found -1 of 2, expected counts of 0 or more");
        assertThatThrownBy(() -> Gauge.count(1, -2, HALF, Side.FROM)).hasMessageContaining("found 1 of -2");
    }
}
