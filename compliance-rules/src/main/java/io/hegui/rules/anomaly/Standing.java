package io.hegui.rules.anomaly;

import io.hegui.rule.Severity;
import io.hegui.rule.Violation;
import io.hegui.rule.Weight;
import org.jspecify.annotations.Nullable;

/**
 * How a detection stands by what the firm did about it (S4: 发现、处理、整改). Immutable and thread-safe.
 *
 * @param severity ADVICE when a complete record covers it, MINOR when a part is missing, MAJOR when none covers it
 * @param reason which part is missing, or that nothing covers it; null when a complete record does
 */
record Standing(Severity severity, @Nullable String reason) {

    static final Standing NOT_COVERED = new Standing(Severity.MAJOR, "NOT_COVERED");
    static final Standing COMPLETE = new Standing(Severity.ADVICE, null);

    /** The worse of the two; this one when they weigh the same. */
    Standing orWorse(Standing other) {
        return severity.isAtLeast(other.severity) ? this : other;
    }

    /** The same, as a gate asks for it. */
    Weight weight() {
        return new Weight(severity, reason);
    }

    /** The violation at this severity and for this reason. */
    Violation of(Violation violation) {
        Violation weighed = violation.at(severity);
        return reason == null ? weighed : weighed.because(reason);
    }
}
