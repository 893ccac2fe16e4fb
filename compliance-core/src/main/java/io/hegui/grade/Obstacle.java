package io.hegui.grade;

import io.hegui.rule.LocalizedText;
import io.hegui.rule.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * Why a level is out of reach this year. Immutable and thread-safe.
 *
 * @param kind kind
 * @param rule the rule whose failure lies in the past, for {@link Kind#PAST_DEFECT}
 * @param text in words
 */
public record Obstacle(Kind kind, @Nullable RuleId rule, LocalizedText text) {

    /** Kinds of obstacles. Immutable and thread-safe. */
    public enum Kind {
        /** A failure that nothing done now can undo. */
        PAST_DEFECT,
        /** What the regulator established holds the grade down. */
        REGULATOR_CAP,
        /** The report is filed: what is corrected now gives B at best. */
        VOLUNTARY_CORRECTION_CAP,
        /** Only a B can be repaired, and the regulator gave another grade. */
        REPAIR_ONLY_FROM_B,
        /** The months for a repair are over. */
        REPAIR_OVER,
        /** The time for rectification is over. */
        RECTIFICATION_OVER,
        /** The license was revoked. */
        REVOKED
    }
}
