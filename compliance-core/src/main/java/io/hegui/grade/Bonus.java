package io.hegui.grade;

import io.hegui.rule.RuleId;
import java.math.BigDecimal;

/**
 * 加分: what a bonus rule that passes adds. Immutable and thread-safe.
 *
 * @param rule the rule that passes
 * @param points points on; 0 where earlier bonuses have used up the limit
 */
public record Bonus(RuleId rule, BigDecimal points) {}
