package io.hegui.rules.report;

import java.math.BigDecimal;

/**
 * Compares reported with measured figures, exactly: rates stay fractions, nothing is rounded. Stateless, thread-safe.
 */
final class Comparison {

    private Comparison() {}

    /** Whether two figures differ by more than {@code share} of the larger one; two zeros are equal. */
    static boolean differs(BigDecimal a, BigDecimal b, BigDecimal share) {
        return a.subtract(b).abs().compareTo(share.multiply(a.abs().max(b.abs()))) > 0;
    }

    /** The same for a figure and the fraction {@code numerator / denominator}, whose denominator is positive. */
    static boolean differs(BigDecimal a, long numerator, long denominator, BigDecimal share) {
        return differs(a.multiply(BigDecimal.valueOf(denominator)), BigDecimal.valueOf(numerator), share);
    }
}
