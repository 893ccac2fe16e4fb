package io.hegui.outlook;

import io.hegui.rule.Gauge;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 推算: where a gauge is at the end of the year if it goes on at a pace, the same number every calendar day. An estimate. The
 * comparison with the limit and its day are exact; {@code part} and {@code whole} are rounded down to whole records and
 * {@code ratio} half up to 6 digits, for showing. Immutable and thread-safe.
 *
 * @param pace the pace
 * @param daysLeft days projected over, 0 or more
 * @param part what is counted at the end, rounded down
 * @param whole what it is counted against at the end, rounded down
 * @param ratio part per whole at the end; null when there is no whole
 * @param beyond whether the limit is crossed at the end
 * @param crossesOn first day at whose end the limit is crossed; null when it is crossed already or not within the days left
 * @param returnsOn first day at whose end it is no longer crossed; null when it is not crossed now or stays so
 * @param room with an upper limit how many more {@code part} may still come by the end, of {@code whole} then: so many
 *     keep the limit, one more crosses it; negative when there are too many even then. With a lower limit how many more
 *     must come; 0 or negative when there are enough. Sums of a mean likewise
 */
public record Projection(
        Pace pace,
        long daysLeft,
        long part,
        long whole,
        @Nullable BigDecimal ratio,
        boolean beyond,
        @Nullable LocalDate crossesOn,
        @Nullable LocalDate returnsOn,
        long room) {

    private static final int RATIO_SCALE = 6;

    /**
     * Projects a gauge.
     *
     * @param gauge where it stands at the end of {@code asOf}
     * @param asOf the day
     * @param daysLeft days to project over
     * @throws IllegalArgumentException when the days are negative
     */
    public static Projection of(Gauge gauge, Pace pace, LocalDate asOf, long daysLeft) {
        if (daysLeft < 0) {
            throw new IllegalArgumentException("found " + daysLeft + " days left, expected 0 or more");
        }
        BigDecimal days = BigDecimal.valueOf(pace.days());
        BigDecimal excess = excess(gauge, gauge.part(), gauge.whole()).multiply(days);
        BigDecimal drift = excess(gauge, pace.part(), gauge.growing() ? pace.whole() : 0);
        boolean now = gauge.crossed();
        boolean then = gauge.fails()
                .fails(excess.add(drift.multiply(BigDecimal.valueOf(daysLeft))).signum());
        LocalDate turn = now == then ? null : asOf.plusDays(turn(gauge.fails(), excess, drift, now));
        long part = gauge.part() + grown(pace.part(), pace.days(), daysLeft);
        long whole = gauge.whole() + (gauge.growing() ? grown(pace.whole(), pace.days(), daysLeft) : 0);
        return new Projection(
                pace,
                daysLeft,
                part,
                whole,
                ratio(part, whole),
                then,
                then ? turn : null,
                now ? turn : null,
                least(gauge, whole) - gauge.part() - (gauge.fails().upper() ? 1 : 0));
    }

    /** Part per whole to 6 digits, half up; null when there is no whole. */
    static @Nullable BigDecimal ratio(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), RATIO_SCALE, RoundingMode.HALF_UP);
    }

    /** How much part is more than the limit gives of whole. */
    private static BigDecimal excess(Gauge gauge, long part, long whole) {
        return BigDecimal.valueOf(part).subtract(gauge.limit().multiply(BigDecimal.valueOf(whole)));
    }

    private static long grown(long count, long days, long daysLeft) {
        return BigInteger.valueOf(count)
                .multiply(BigInteger.valueOf(daysLeft))
                .divide(BigInteger.valueOf(days))
                .longValueExact();
    }

    /** The least part on the upper side of the limit: beyond an upper limit, or within a lower one. */
    private static long least(Gauge gauge, long whole) {
        BigDecimal border = gauge.limit().multiply(BigDecimal.valueOf(whole));
        boolean borderIsBelow = gauge.fails() == Gauge.Side.ABOVE || gauge.fails() == Gauge.Side.UP_TO;
        return borderIsBelow
                ? border.setScale(0, RoundingMode.FLOOR).longValueExact() + 1
                : border.setScale(0, RoundingMode.CEILING).longValueExact();
    }

    /** Days until the side changes, 1 or more; the excess moves by {@code drift} a day, so it changes once. */
    private static long turn(Gauge.Side side, BigDecimal excess, BigDecimal drift, boolean crossed) {
        boolean upwards = drift.signum() > 0;
        BigDecimal gap = upwards ? excess.negate() : excess;
        BigDecimal step = drift.abs();
        // at zero itself the limit is met: whether that is the other side already depends on the side that fails
        boolean zeroIsOver = side.fails(0) != crossed;
        return zeroIsOver
                ? gap.divide(step, 0, RoundingMode.CEILING).longValueExact()
                : gap.divide(step, 0, RoundingMode.FLOOR).longValueExact() + 1;
    }
}
