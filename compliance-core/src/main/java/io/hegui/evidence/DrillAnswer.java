package io.hegui.evidence;

import io.hegui.rule.Finding;
import io.hegui.rule.RuleId;
import io.hegui.rule.Severity;
import io.hegui.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The answer to a question. Immutable and thread-safe.
 *
 * @param question the question
 * @param verdict FAIL when one of its rules fails, else INDETERMINATE when one can't be judged, else PASS when one passes
 * @param findings what its rules found, waived findings included
 */
public record DrillAnswer(DrillQuestion question, Verdict verdict, List<Finding> findings) {

    public DrillAnswer {
        findings = List.copyOf(findings);
    }

    /** Answers a question from an audit. A rule that the audit doesn't know answers nothing. */
    public static DrillAnswer of(DrillQuestion question, Map<RuleId, Verdict> verdicts, List<Finding> findings) {
        List<Verdict> all = new ArrayList<>();
        question.rules().forEach(rule -> all.add(verdicts.getOrDefault(rule, Verdict.NOT_APPLICABLE)));
        Verdict verdict = all.contains(Verdict.FAIL)
                ? Verdict.FAIL
                : all.contains(Verdict.INDETERMINATE)
                        ? Verdict.INDETERMINATE
                        : all.contains(Verdict.PASS) ? Verdict.PASS : Verdict.NOT_APPLICABLE;
        return new DrillAnswer(
                question,
                verdict,
                findings.stream()
                        .filter(finding -> question.rules().contains(finding.rule()))
                        .toList());
    }

    /** Whether it counts: something was there to be asked for. */
    public boolean applies() {
        return verdict != Verdict.NOT_APPLICABLE;
    }

    /** How well it could be answered: a failure that is only advice, or waived, is partly. */
    public Standing standing() {
        if (verdict == Verdict.PASS) {
            return Standing.HELD;
        }
        boolean grave = findings.stream()
                .anyMatch(finding -> finding.counts() && finding.severity().isAtLeast(Severity.MINOR));
        return verdict == Verdict.FAIL && !grave ? Standing.PARTLY : Standing.LACKING;
    }
}
