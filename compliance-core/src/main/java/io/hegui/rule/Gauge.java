package io.hegui.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 量值与限值: how far something is from a limit, whether or not the limit is crossed. What a rule needs so that a forecast
 * can say when it is going to be. Exact counts, never a rounded rate. Immutable and thread-safe.
 *
 * @param subject what it is about; {@code *} for the whole package
 * @param personal whether {@code subject} is a telephone number or a name and must be masked
 * @param reason the reason that is counted apart; null when there is one only
 * @param kind how {@code part} and {@code whole} are to be read
 * @param part what is counted, 0 or more
 * @param whole what it is counted against, 0 or more
 * @param limit the limit of part per whole
 * @param fails on which side of the limit it fails
 * @param dated whether the records behind it bear days, so that it is known for earlier days too
 */
public record Gauge(
        String subject,
        boolean personal,
        @Nullable String reason,
        Kind kind,
        long part,
        long whole,
        BigDecimal limit,
        Side fails,
        boolean dated) {

    /** What a gauge measures. */
    public enum Kind {
        /** A share: both counts grow with the year. */
        SHARE,
        /** A mean: a sum per record; both grow with the year. */
        MEAN,
        /** A count against a fixed number, which doesn't grow. */
        COUNT
    }

    /** Where a limit is crossed. */
    public enum Side {
        /** Above the limit; the limit itself is kept. */
        ABOVE,
        /** From the limit on. */
        FROM,
        /** Below the limit; the limit itself is kept. */
        BELOW,
        /** Up to the limit, inclusive. */
        UP_TO;

        /** Whether a value fails that compares so with the limit. */
        public boolean fails(int comparison) {
            return switch (this) {
                case ABOVE -> comparison > 0;
                case FROM -> comparison >= 0;
                case BELOW -> comparison < 0;
                case UP_TO -> comparison <= 0;
            };
        }

        /** Whether too much fails, rather than too little. */
        public boolean upper() {
            return this == ABOVE || this == FROM;
        }
    }

    /**
     * A gauge.
     *
     * @throws IllegalArgumentException when a count is negative
     */
    public Gauge {
        if (part < 0 || whole < 0) {
            throw new IllegalArgumentException("found " + part + " of " + whole + ", expected counts of 0 or more");
        }
    }

    /** A share of the whole package. */
    public static Gauge share(long part, long whole, BigDecimal limit, Side fails) {
        return of(Kind.SHARE, part, whole, limit, fails);
    }

    /** A mean of the whole package. */
    public static Gauge mean(long sum, long records, BigDecimal limit, Side fails) {
        return of(Kind.MEAN, sum, records, limit, fails);
    }

    /** A count of the whole package, limited to so many times a fixed number. */
    public static Gauge count(long count, long per, BigDecimal limit, Side fails) {
        return of(Kind.COUNT, count, per, limit, fails);
    }

    private static Gauge of(Kind kind, long part, long whole, BigDecimal limit, Side fails) {
        return new Gauge(Violation.WHOLE, false, null, kind, part, whole, limit, fails, true);
    }

    /** The same about something, such as an agent. */
    public Gauge about(String other) {
        return new Gauge(other, false, reason, kind, part, whole, limit, fails, dated);
    }

    /** The same about a telephone number or a name. */
    public Gauge aboutPerson(String other) {
        return new Gauge(other, true, reason, kind, part, whole, limit, fails, dated);
    }

    /** The same for one reason. */
    public Gauge because(@Nullable String other) {
        return new Gauge(subject, personal, other, kind, part, whole, limit, fails, dated);
    }

    /** The same, known for one day only. */
    public Gauge undated() {
        return new Gauge(subject, personal, reason, kind, part, whole, limit, fails, false);
    }

    /** Whether both count what grows with the year. */
    public boolean growing() {
        return kind != Kind.COUNT;
    }

    /** Whether the limit is crossed; exact. */
    public boolean crossed() {
        return fails.fails(BigDecimal.valueOf(part).compareTo(limit.multiply(BigDecimal.valueOf(whole))));
    }
}
