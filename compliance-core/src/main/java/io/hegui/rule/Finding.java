package io.hegui.rule;

import io.hegui.model.Waiver;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an audit reports of one rule and one subject. Immutable and thread-safe.
 *
 * @param rule the rule
 * @param severity severity after escalation and profile
 * @param verdict FAIL or INDETERMINATE
 * @param reason reason in UPPER_SNAKE; null when the rule knows only one
 * @param subject what it is about; {@code *} for the whole package
 * @param personal whether {@code subject} is a telephone number or a name and must be masked
 * @param affected how many records or items fail
 * @param population how many the rule applies to
 * @param examples ids of the first failing records
 * @param values what was measured, and the limit; for INDETERMINATE what is missing
 * @param message what was found
 * @param remediation what to do
 * @param dueOn by when, where the rule knows a date; null otherwise
 * @param sources what stands behind the rule
 * @param consequences what is threatened
 * @param waiver the waiver that accepts it; null when it counts
 */
public record Finding(
        RuleId rule,
        Severity severity,
        Verdict verdict,
        @Nullable String reason,
        String subject,
        boolean personal,
        long affected,
        long population,
        List<String> examples,
        Values values,
        LocalizedText message,
        LocalizedText remediation,
        @Nullable LocalDate dueOn,
        List<Source> sources,
        List<Consequence> consequences,
        @Nullable Waiver waiver) {

    /** Report order: failures first, the worst first, then by rule, subject and reason. */
    public static final Comparator<Finding> REPORT_ORDER = Comparator.comparing(
                    (Finding f) -> f.verdict() == Verdict.FAIL ? 0 : 1)
            .thenComparing(Finding::severity)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::subject)
            .thenComparing(f -> f.reason() == null ? "" : f.reason());

    public Finding {
        examples = List.copyOf(examples);
        sources = List.copyOf(sources);
        consequences = List.copyOf(consequences);
    }

    /** The same at another severity. */
    public Finding withSeverity(Severity other) {
        return new Finding(
                rule,
                other,
                verdict,
                reason,
                subject,
                personal,
                affected,
                population,
                examples,
                values,
                message,
                remediation,
                dueOn,
                sources,
                consequences,
                waiver);
    }

    /** The same, not accepted by anybody. */
    public Finding withoutWaiver() {
        return new Finding(
                rule,
                severity,
                verdict,
                reason,
                subject,
                personal,
                affected,
                population,
                examples,
                values,
                message,
                remediation,
                dueOn,
                sources,
                consequences,
                null);
    }

    /** Whether it is a failure that nobody accepted. */
    public boolean counts() {
        return verdict == Verdict.FAIL && waiver == null;
    }

    /** Whether it belongs to an application for a license and so never to the yearly grade. */
    public boolean ofApplication() {
        return rule.family().equals("application");
    }
}
