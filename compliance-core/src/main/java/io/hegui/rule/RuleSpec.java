package io.hegui.rule;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a rule before it is run: id, severity, sources, parameters. Built with {@link #of} and the
 * {@code with…} methods. Immutable and thread-safe.
 *
 * @param id stable id
 * @param severity severity of a failure, before any escalation
 * @param lawSeverity severity when only law and notices bind, for a rule on which they and the guides differ; null: the
 *     same
 * @param escalation when and to what it escalates; null: never
 * @param waivable whether a failure can be waived (a BLOCKER never can)
 * @param byReason whether every reason is a finding of its own; otherwise reasons are counted together
 * @param sources what stands behind it; never empty
 * @param parameters the dated values it reads
 */
public record RuleSpec(
        RuleId id,
        Severity severity,
        @Nullable Severity lawSeverity,
        @Nullable Escalation escalation,
        boolean waivable,
        boolean byReason,
        List<Source> sources,
        List<ParameterKey<?>> parameters) {

    /** The share of its population above which a MINOR↑ rule becomes MAJOR. */
    public static final ParameterKey<BigDecimal> MATERIAL_RATE = ParameterKey.decimal("materialRate");

    /**
     * Above which share of its population a rule weighs more.
     *
     * @param to severity above the share
     * @param share a share of the population, exclusive
     */
    public record Escalation(Severity to, ParameterKey<BigDecimal> share) {}

    public RuleSpec {
        sources = List.copyOf(sources);
        parameters = List.copyOf(parameters);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("rule " + id + " names no source");
        }
    }

    /** A rule that can be waived unless it is a BLOCKER, and doesn't escalate. */
    public static RuleSpec of(String id, Severity severity, Source... sources) {
        return new RuleSpec(
                new RuleId(id), severity, null, null, severity != Severity.BLOCKER, false, List.of(sources), List.of());
    }

    /** MINOR↑: MINOR, and MAJOR once more than {@link #MATERIAL_RATE} of its population fails. */
    public static RuleSpec escalating(String id, Source... sources) {
        return of(id, Severity.MINOR, sources).withEscalation(Severity.MAJOR, MATERIAL_RATE);
    }

    /** The same, weighing {@code to} above {@code share} of the population. */
    public RuleSpec withEscalation(Severity to, ParameterKey<BigDecimal> share) {
        return new RuleSpec(
                id, severity, lawSeverity, new Escalation(to, share), waivable, byReason, sources, parameters);
    }

    /** The same, weighing {@code value} when only law and notices bind. */
    public RuleSpec withLawSeverity(Severity value) {
        return new RuleSpec(id, severity, value, escalation, waivable, byReason, sources, parameters);
    }

    /** The same, not waivable. */
    public RuleSpec notWaivable() {
        return new RuleSpec(id, severity, lawSeverity, escalation, false, byReason, sources, parameters);
    }

    /** The same, with one finding a reason. */
    public RuleSpec reportedByReason() {
        return new RuleSpec(id, severity, lawSeverity, escalation, waivable, true, sources, parameters);
    }

    /** The same, reading these parameters. */
    public RuleSpec withParameters(ParameterKey<?>... keys) {
        return new RuleSpec(id, severity, lawSeverity, escalation, waivable, byReason, sources, List.of(keys));
    }

    /** The worst severity of its findings: where it escalates to, if that is worse. */
    public Severity worstSeverity() {
        return escalation == null ? severity : Severity.worse(severity, escalation.to());
    }

    /** A severity as a profile leaves it: under {@code law} a rule that neither statute nor notice backs only advises. */
    public Severity under(Profile profile, Severity judged) {
        if (profile != Profile.LAW) {
            return judged;
        }
        if (!layer().binds()) {
            return Severity.ADVICE;
        }
        return lawSeverity == null ? judged : lawSeverity;
    }

    /** The most binding layer among its sources. */
    public Layer layer() {
        return sources.stream().map(Source::layer).sorted().findFirst().orElseThrow();
    }

    /** Whether it is a bonus: it can only add. */
    public boolean isBonus() {
        return severity == Severity.BONUS;
    }
}
