package io.hegui.rules.anomaly;

import io.hegui.model.AnomalyKind;
import io.hegui.model.Moment;
import io.hegui.rule.RuleId;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 异常: something that a rule {@code anomaly/*} detects on one day, and what the firm recorded of it. Immutable and
 * thread-safe.
 *
 * @param day the day; null for what is counted over the whole year
 * @param rule the rule that detects it
 * @param kind what the firm's own record of it is called
 * @param subject number, agent, or {@code *} for all calls
 * @param personal whether {@code subject} is a number and must be masked
 * @param count calls, or flags, that make the detection
 * @param values what was measured, and the limit
 * @param from first second of the window; null when it is the whole day
 * @param to end of the window, exclusive; null when it is the whole day
 * @param severity as an audit of this day alone would weigh it
 * @param coverage reason why the firm's own record does not cover it: NOT_COVERED or MISSING_…; null when it does
 * @param examples ids of the first calls, in (startedAt, id) order
 */
public record Detection(
        @Nullable LocalDate day,
        RuleId rule,
        AnomalyKind kind,
        String subject,
        boolean personal,
        long count,
        Values values,
        @Nullable Moment from,
        @Nullable Moment to,
        Severity severity,
        @Nullable String coverage,
        List<String> examples) {

    /** By day, then rule, then subject; what has no day last. */
    public static final Comparator<Detection> ORDER = Comparator.comparing(
                    Detection::day, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Detection::rule)
            .thenComparing(Detection::subject);

    public Detection {
        examples = List.copyOf(examples);
    }
}
