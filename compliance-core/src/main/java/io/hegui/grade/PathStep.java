package io.hegui.grade;

import io.hegui.rule.Finding;
import io.hegui.rule.RuleId;
import io.hegui.rule.Severity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a path upward: which of its findings to close. Immutable and thread-safe.
 *
 * @param rule the rule
 * @param severity severity of the rule now
 * @param remaining severity that is left by the findings that may stay; null: none stays
 * @param close the findings to close, each with its remediation
 * @param latestOn latest useful day, inclusive; null when it isn't fixed yet
 */
public record PathStep(
        RuleId rule,
        Severity severity,
        @Nullable Severity remaining,
        List<Finding> close,
        @Nullable LocalDate latestOn) {

    public PathStep {
        close = List.copyOf(close);
    }

    /** Records or items that the findings to close affect. */
    public long affected() {
        return close.stream().mapToLong(Finding::affected).sum();
    }
}
