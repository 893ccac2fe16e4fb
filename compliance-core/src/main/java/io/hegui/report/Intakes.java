package io.hegui.report;

import org.jspecify.annotations.Nullable;

/**
 * How the three record streams were read; a stream that was not supplied is null. Immutable and thread-safe.
 *
 * @param calls call records
 * @param consents consent records
 * @param complaints complaint cases
 */
public record Intakes(
        @Nullable Intake calls,
        @Nullable Intake consents,
        @Nullable Intake complaints) {

    /** No stream was supplied. */
    public static final Intakes NONE = new Intakes(null, null, null);

    /** Whether more than 1 % of the lines of any stream were rejected, which a report must say first. */
    public boolean unreliable() {
        return unreliable(calls) || unreliable(consents) || unreliable(complaints);
    }

    private static boolean unreliable(@Nullable Intake intake) {
        return intake != null && intake.unreliable();
    }
}
