package io.hegui.grade;

import io.hegui.rule.RuleId;
import io.hegui.rule.Severity;
import java.math.BigDecimal;

/**
 * 扣分: what a failed rule costs, once, however many findings or calls. Immutable and thread-safe.
 *
 * @param rule the failed rule
 * @param severity the worst severity of its findings that count
 * @param points points off, not negative
 */
public record Deduction(RuleId rule, Severity severity, BigDecimal points) {}
