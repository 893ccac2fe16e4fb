package io.hegui.audit;

import io.hegui.rule.Finding;
import io.hegui.rule.RuleId;
import io.hegui.rule.Verdict;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an audit found. Immutable and thread-safe.
 *
 * @param findings all findings in {@link Finding#REPORT_ORDER}
 * @param verdicts the answer of every rule
 * @param statistics the figures of the year
 */
public record AuditResult(List<Finding> findings, Map<RuleId, Verdict> verdicts, Statistics statistics) {

    public AuditResult {
        findings = List.copyOf(findings);
        verdicts = Collections.unmodifiableMap(new TreeMap<>(verdicts));
    }

    /** The ids of the rules with that verdict, in order. */
    public List<RuleId> rulesWith(Verdict verdict) {
        return verdicts.entrySet().stream()
                .filter(e -> e.getValue() == verdict)
                .map(Map.Entry::getKey)
                .toList();
    }
}
