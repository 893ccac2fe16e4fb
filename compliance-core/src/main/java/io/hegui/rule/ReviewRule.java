package io.hegui.rule;

import java.util.List;

/** A rule over the findings of all other rules, run last. Implementations are stateless and thread-safe. */
public non-sealed interface ReviewRule extends Rule {

    /**
     * Judges the findings.
     *
     * @param findings what the other rules found, in report order
     * @param rules all rules of the audit
     */
    Evaluation evaluate(Facts facts, List<Finding> findings, RuleSet rules);
}
