package io.hegui.benchmarks;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ratio of two contenders that ran in turn, and its bound. Immutable and thread-safe.
 *
 * <p>The noise margin is three standard errors of the median of the rounds' ratios, each estimated by 1.4826 times the
 * median absolute deviation, but at least 10 % (what a code layout or a neighbour on a shared machine costs) and at most
 * 30 %, so that much noise can't excuse everything.
 *
 * @param name what is compared with what
 * @param value median of the rounds' ratios
 * @param atMost whether the bound is the most that is wanted, else the least
 * @param bound what is wanted
 * @param margin share of the bound by which noise may miss it
 */
@JsonIgnoreProperties({"held", "behind"}) // worked out from the others
public record Ratio(String name, double value, boolean atMost, double bound, double margin) {

    private static final double LEAST_MARGIN = 0.10;
    private static final double MOST_MARGIN = 0.30;
    private static final double MAD_TO_DEVIATION = 1.4826;
    /** The median of a normal sample has an error this much larger than the mean's. */
    private static final double MEDIAN_ERROR = 1.2533;

    /** Over the rounds' ratios; at most so much is wanted. */
    static Ratio atMost(String name, List<Double> ratios, double bound) {
        return new Ratio(name, median(ratios), true, bound, margin(ratios));
    }

    /** Over the rounds' ratios; at least so much is wanted. */
    static Ratio atLeast(String name, List<Double> ratios, double bound) {
        return new Ratio(name, median(ratios), false, bound, margin(ratios));
    }

    /** A figure that has no noise. */
    static Ratio exact(String name, double value, double most) {
        return new Ratio(name, value, true, most, 0);
    }

    /** Whether the bound is reached. */
    public boolean isHeld() {
        return atMost ? value <= bound : value >= bound;
    }

    /** Whether it is missed by more than noise. */
    public boolean isBehind() {
        return atMost ? !(value <= bound * (1 + margin)) : !(value >= bound * (1 - margin));
    }

    /**
     * What a guard asks for: the bound, but no more than was kept where that already missed the bound.
     *
     * @param kept the same ratio of an earlier run; null when there is none
     */
    Ratio asGuarded(@Nullable Ratio kept) {
        return kept == null || !kept.isBehind()
                ? this
                : new Ratio(name, value, atMost, kept.value, Math.max(margin, kept.margin));
    }

    static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        sorted.sort(null);
        int size = sorted.size();
        return size == 0 ? Double.NaN : (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
    }

    static double margin(List<Double> ratios) {
        double median = median(ratios);
        double deviation = MAD_TO_DEVIATION
                * median(ratios.stream().map(r -> Math.abs(r - median)).toList());
        double error = 3 * MEDIAN_ERROR * deviation / Math.sqrt(ratios.size()) / median;
        return Math.min(MOST_MARGIN, Math.max(LEAST_MARGIN, error));
    }
}
