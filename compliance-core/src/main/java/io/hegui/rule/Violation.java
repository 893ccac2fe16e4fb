package io.hegui.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One failure as a rule sees it; the engine makes a {@link Finding} of it. Immutable and thread-safe.
 *
 * @param subject what it is about: a number, an agent, a material kind, the first day of a gap, or {@link #WHOLE}
 * @param reason reason in UPPER_SNAKE; null when the rule knows only one
 * @param severity severity; null: as the rule's spec says, escalation included
 * @param affected how many records or items fail
 * @param population how many the rule applies to
 * @param examples ids of the first failing records, in (startedAt, id) order
 * @param values what was measured, and the limit
 * @param personal whether {@code subject} is a telephone number or a name and must be masked
 */
public record Violation(
        String subject,
        @Nullable String reason,
        @Nullable Severity severity,
        long affected,
        long population,
        List<String> examples,
        Values values,
        boolean personal) {

    /** The subject of a finding about the whole package. */
    public static final String WHOLE = "*";

    public Violation {
        examples = List.copyOf(examples);
    }

    /** A failure of the one thing that the rule examines. */
    public static Violation whole() {
        return new Violation(WHOLE, null, null, 1, 1, List.of(), Values.NONE, false);
    }

    /** A failure of the item {@code subject}. */
    public static Violation about(String subject) {
        return new Violation(subject, null, null, 1, 1, List.of(), Values.NONE, false);
    }

    /** A failure of a telephone number or a person, masked in outputs. */
    public static Violation aboutPerson(String subject) {
        return new Violation(subject, null, null, 1, 1, List.of(), Values.NONE, true);
    }

    /** The same, for this reason. */
    public Violation because(String newReason) {
        return new Violation(subject, newReason, severity, affected, population, examples, values, personal);
    }

    /** The same, at this severity. */
    public Violation at(Severity newSeverity) {
        return new Violation(subject, reason, newSeverity, affected, population, examples, values, personal);
    }

    /** The same, with these counts. */
    public Violation counting(long newAffected, long newPopulation) {
        return new Violation(subject, reason, severity, newAffected, newPopulation, examples, values, personal);
    }

    /** The same, with these examples. */
    public Violation showing(List<String> newExamples) {
        return new Violation(subject, reason, severity, affected, population, newExamples, values, personal);
    }

    /** The same, with these values added. */
    public Violation with(Values more) {
        return new Violation(subject, reason, severity, affected, population, examples, values.and(more), personal);
    }
}
