package io.hegui.grade;

import io.hegui.rule.Finding;
import io.hegui.rule.RuleId;
import io.hegui.rule.Severity;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * 跨年比较: the findings of two inspections of one licensee, rule by rule. Only failures that count are compared, and none
 * of an application. A rule is worse when its severity is, or at the same severity when a larger share of its population
 * fails; where no population is known, when more fail. Immutable and thread-safe.
 *
 * @param changes the rules that changed, by id
 */
public record GradeComparison(List<Change> changes) {

    /** How a rule changed. Immutable and thread-safe. */
    public enum Kind {
        /** 新增: it fails now and didn't before. */
        NEW,
        /** 消除: it failed before and doesn't now. */
        GONE,
        /** 加重. */
        WORSE,
        /** 减轻. */
        BETTER
    }

    /**
     * A rule that changed.
     *
     * @param rule rule
     * @param kind how it changed
     * @param before severity before; null for NEW
     * @param after severity after; null for GONE
     */
    public record Change(
            RuleId rule,
            Kind kind,
            @Nullable Severity before,
            @Nullable Severity after) {}

    /** How a rule fails: severity, and affected items of a population. */
    private record Failure(Severity severity, long affected, long population) {

        static Failure of(Finding finding) {
            return new Failure(finding.severity(), finding.affected(), finding.population());
        }

        /** Both together: findings of one rule share one population. */
        Failure and(Failure other) {
            return new Failure(
                    Severity.worse(severity, other.severity),
                    affected + other.affected,
                    Math.max(population, other.population));
        }

        /** Positive when worse than the other. */
        int compareTo(Failure other) {
            int order = other.severity.compareTo(severity);
            if (order != 0) {
                return order;
            }
            return population == 0 || other.population == 0
                    ? Long.compare(affected, other.affected)
                    : product(affected, other.population).compareTo(product(other.affected, population));
        }

        private static BigInteger product(long a, long b) {
            return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
        }
    }

    public GradeComparison {
        changes = List.copyOf(changes);
    }

    /** Compares an earlier inspection's findings with a later one's. */
    public static GradeComparison between(Collection<Finding> before, Collection<Finding> after) {
        Map<RuleId, Failure> earlier = failures(before);
        Map<RuleId, Failure> later = failures(after);
        TreeSet<RuleId> rules = new TreeSet<>(earlier.keySet());
        rules.addAll(later.keySet());
        List<Change> changes = new ArrayList<>();
        for (RuleId rule : rules) {
            Failure was = earlier.get(rule);
            Failure is = later.get(rule);
            Kind kind = kind(was, is);
            if (kind != null) {
                changes.add(
                        new Change(rule, kind, was == null ? null : was.severity(), is == null ? null : is.severity()));
            }
        }
        return new GradeComparison(changes);
    }

    private static @Nullable Kind kind(@Nullable Failure was, @Nullable Failure is) {
        if (was == null || is == null) {
            return was == null ? Kind.NEW : Kind.GONE;
        }
        int order = is.compareTo(was);
        return order == 0 ? null : order > 0 ? Kind.WORSE : Kind.BETTER;
    }

    private static Map<RuleId, Failure> failures(Collection<Finding> findings) {
        Map<RuleId, Failure> failures = new TreeMap<>();
        findings.stream()
                .filter(finding -> Assessment.counts(finding) && !finding.ofApplication())
                .forEach(finding -> failures.merge(finding.rule(), Failure.of(finding), Failure::and));
        return failures;
    }

    /** The rules that changed in that way, by id. */
    public List<RuleId> rules(Kind kind) {
        return changes.stream()
                .filter(change -> change.kind() == kind)
                .map(Change::rule)
                .toList();
    }
}
