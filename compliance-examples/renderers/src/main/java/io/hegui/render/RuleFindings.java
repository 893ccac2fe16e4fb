package io.hegui.render;

import io.hegui.grade.Grade;
import io.hegui.grade.PathStep;
import io.hegui.grade.PathUpward;
import io.hegui.rule.Consequence;
import io.hegui.rule.Finding;
import io.hegui.rule.RuleId;
import io.hegui.rule.Severity;
import io.hegui.rule.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The findings of one rule together. Immutable and thread-safe.
 *
 * @param rule the rule
 * @param severity the worst severity of its findings, those that count first
 * @param findings its findings in report order; never empty
 */
public record RuleFindings(RuleId rule, Severity severity, List<Finding> findings) {

    public RuleFindings {
        findings = List.copyOf(findings);
        if (findings.isEmpty()) {
            throw new IllegalArgumentException("rule " + rule + " has no findings");
        }
    }

    /** Findings by rule, in the order in which the rules first appear. */
    public static List<RuleFindings> of(Collection<Finding> findings) {
        Map<RuleId, List<Finding>> byRule = new LinkedHashMap<>();
        for (Finding finding : findings) {
            byRule.computeIfAbsent(finding.rule(), rule -> new ArrayList<>()).add(finding);
        }
        List<RuleFindings> grouped = new ArrayList<>();
        byRule.forEach((rule, own) -> grouped.add(new RuleFindings(rule, worst(own), own)));
        return grouped;
    }

    private static Severity worst(List<Finding> findings) {
        boolean anyCounts = findings.stream().anyMatch(Finding::counts);
        return findings.stream()
                .filter(finding -> !anyCounts || finding.counts())
                .map(Finding::severity)
                .reduce(Severity::worse)
                .orElseThrow();
    }

    /** Whether every finding was accepted by a waiver. */
    public boolean waived() {
        return findings.stream().allMatch(finding -> finding.waiver() != null);
    }

    /** Failing records or items together. */
    public long affected() {
        return findings.stream().mapToLong(Finding::affected).sum();
    }

    /** How many the rule applies to; the largest where findings differ. */
    public long population() {
        return findings.stream().mapToLong(Finding::population).max().orElse(0);
    }

    /** The earliest day by which something is due; null when no finding knows one. */
    public @Nullable LocalDate dueOn() {
        return findings.stream()
                .map(Finding::dueOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The same, else the latest useful day for the nearest better level that can be reached; null when there is none. */
    public @Nullable LocalDate dueOn(Grade grade) {
        LocalDate own = dueOn();
        if (own != null) {
            return own;
        }
        PathUpward path =
                grade.paths().stream().filter(PathUpward::reachable).findFirst().orElse(null);
        if (path == null) {
            return null;
        }
        return path.steps().stream()
                .filter(step -> step.rule().equals(rule))
                .map(PathStep::latestOn)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What stands behind the findings, each once. */
    public List<Source> sources() {
        LinkedHashSet<Source> sources = new LinkedHashSet<>();
        findings.forEach(finding -> sources.addAll(finding.sources()));
        return List.copyOf(sources);
    }

    /** What is threatened, each once. */
    public List<Consequence> consequences() {
        LinkedHashSet<Consequence> consequences = new LinkedHashSet<>();
        findings.forEach(finding -> consequences.addAll(finding.consequences()));
        return List.copyOf(consequences);
    }
}
