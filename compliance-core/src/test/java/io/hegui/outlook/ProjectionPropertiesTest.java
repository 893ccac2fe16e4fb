package io.hegui.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.rule.Gauge;
import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;

/** What is projected is what happens when the data go on at the same rate. */
class ProjectionPropertiesTest {

    private static final LocalDate AS_OF = LocalDate.of(2024, 6, 30);
    private static final int LEFT = 184;

    private static Gauge gauge(Gauge.Kind kind, Gauge.Side side, long part, long whole, BigDecimal limit) {
        return switch (kind) {
            case SHARE -> Gauge.share(part, whole, limit, side);
            case MEAN -> Gauge.mean(part, whole, limit, side);
            case COUNT -> Gauge.count(part, whole, limit, side);
        };
    }

    /** The first day on which continuing the data crosses the limit, or keeps it again; null when none does. */
    private static @Nullable LocalDate simulated(Gauge gauge, long partADay, long wholeADay) {
        for (int day = 1; day <= LEFT; day++) {
            long whole = gauge.growing() ? gauge.whole() + wholeADay * day : gauge.whole();
            Gauge then = gauge(gauge.kind(), gauge.fails(), gauge.part() + partADay * day, whole, gauge.limit());
            if (then.crossed() != gauge.crossed()) {
                return AS_OF.plusDays(day);
            }
        }
        return null;
    }

    @Property(tries = 3000)
    void the_day_predicted_is_the_day_on_which_the_data_continued_cross_the_limit(
            @ForAll Gauge.Kind kind,
            @ForAll Gauge.Side side,
            @ForAll @LongRange(max = 2000) long part,
            @ForAll @LongRange(min = 1, max = 4000) long whole,
            @ForAll @IntRange(max = 40) int partADay,
            @ForAll @IntRange(max = 60) int wholeADay,
            @ForAll @IntRange(min = 1, max = 60) int recentDays,
            @ForAll @IntRange(min = 1, max = 2000) int limitInThousandths) {
        Gauge gauge = gauge(kind, side, part, whole, BigDecimal.valueOf(limitInThousandths, 3));
        Pace pace = new Pace(recentDays, (long) partADay * recentDays, (long) wholeADay * recentDays);

        Projection projection = Projection.of(gauge, pace, AS_OF, LEFT);

        LocalDate turn = simulated(gauge, partADay, wholeADay);
        assertThat(projection.crossesOn()).isEqualTo(gauge.crossed() ? null : turn);
        assertThat(projection.returnsOn()).isEqualTo(gauge.crossed() ? turn : null);
        assertThat(projection.beyond()).isEqualTo(gauge.crossed() == (turn == null));
        assertThat(projection.part()).isEqualTo(part + (long) partADay * LEFT);
    }

    @Property(tries = 3000)
    void the_room_is_exact_so_many_keep_the_limit_and_one_more_crosses_it(
            @ForAll Gauge.Side side,
            @ForAll @LongRange(max = 2000) long part,
            @ForAll @LongRange(min = 1, max = 100_000) long whole,
            @ForAll @LongRange(max = 50_000) long recentPart,
            @ForAll @LongRange(max = 50_000) long recentWhole,
            @ForAll @IntRange(min = 1, max = 200) int days,
            @ForAll @IntRange(min = 1, max = 2000) int limitInThousandths) {
        BigDecimal limit = BigDecimal.valueOf(limitInThousandths, 3);

        Projection projection = Projection.of(
                Gauge.share(part, whole, limit, side), new Pace(days, recentPart, recentWhole), AS_OF, LEFT);

        long border = part + projection.room();
        long other = side.upper() ? border + 1 : border - 1;
        Assume.that(border >= 0 && other >= 0);
        assertThat(Gauge.share(border, projection.whole(), limit, side).crossed())
                .isFalse();
        assertThat(Gauge.share(other, projection.whole(), limit, side).crossed())
                .isTrue();
    }

    @Property
    void no_crossing_is_predicted_when_the_share_stays_under_the_limit(
            @ForAll @LongRange(min = 100, max = 100_000) long whole,
            @ForAll @LongRange(min = 100, max = 100_000) long recentWhole,
            @ForAll @IntRange(min = 1, max = 200) int days) {
        BigDecimal onePercent = new BigDecimal("0.01");
        Gauge gauge = Gauge.share(whole / 100, whole, onePercent, Gauge.Side.ABOVE);

        Projection projection = Projection.of(gauge, new Pace(days, recentWhole / 100, recentWhole), AS_OF, LEFT);

        assertThat(projection.crossesOn()).isNull();
        assertThat(projection.beyond()).isFalse();
    }

    @Property
    void at_the_pace_of_the_year_a_share_never_turns(
            @ForAll @LongRange(max = 2000) long part,
            @ForAll @LongRange(min = 1, max = 100_000) long whole,
            @ForAll @IntRange(min = 1, max = 365) int elapsed,
            @ForAll Gauge.Side side) {
        Gauge gauge = Gauge.share(part, whole, new BigDecimal("0.01"), side);

        Projection projection = Projection.of(gauge, new Pace(elapsed, part, whole), AS_OF, LEFT);

        assertThat(projection.crossesOn()).isNull();
        assertThat(projection.returnsOn()).isNull();
    }
}
