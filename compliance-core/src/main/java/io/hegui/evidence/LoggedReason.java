package io.hegui.evidence;

import io.hegui.rule.RuleId;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import org.jspecify.annotations.Nullable;

/**
 * Why a call was warned of or blocked. Immutable and thread-safe.
 *
 * @param rule the rule that spoke
 * @param severity how it weighs
 * @param reason reason in UPPER_SNAKE; null when the rule knows only one
 * @param values what was measured, and the limit
 */
public record LoggedReason(
        RuleId rule, Severity severity, @Nullable String reason, Values values) {}
