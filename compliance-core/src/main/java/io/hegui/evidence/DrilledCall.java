package io.hegui.evidence;

import java.util.List;

/**
 * A call of the sample. Immutable and thread-safe.
 *
 * @param evidence what the package holds about it
 * @param points what of it could be shown
 * @param failedRules the rules over calls that it fails, such as {@code marketing/consent EXPIRED}, in their order
 */
public record DrilledCall(CallEvidence evidence, List<DrillPoint> points, List<String> failedRules) {

    public DrilledCall {
        points = List.copyOf(points);
        failedRules = List.copyOf(failedRules);
    }

    /** A call and what could be shown of it. */
    public static DrilledCall of(CallEvidence evidence, List<String> failedRules) {
        return new DrilledCall(evidence, DrillPoints.of(evidence), failedRules);
    }
}
