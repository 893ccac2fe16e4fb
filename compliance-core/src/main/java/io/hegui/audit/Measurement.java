package io.hegui.audit;

import io.hegui.rule.Gauge;
import io.hegui.rule.RuleId;
import io.hegui.rule.Severity;

/**
 * What a rule measures against a limit, crossed or not. Immutable and thread-safe.
 *
 * @param rule the rule
 * @param beyond severity of the rule once the limit is crossed
 * @param gauge what is measured, and the limit
 */
public record Measurement(RuleId rule, Severity beyond, Gauge gauge) {

    /** Whether the other measures the same thing, of whatever records. */
    public boolean sameAs(Measurement other) {
        return rule.equals(other.rule)
                && gauge.subject().equals(other.gauge.subject())
                && java.util.Objects.equals(gauge.reason(), other.gauge.reason());
    }
}
