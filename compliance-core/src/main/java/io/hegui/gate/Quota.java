package io.hegui.gate;

import io.hegui.rule.LocalizedText;
import io.hegui.rule.RuleId;
import io.hegui.rule.Source;

/**
 * What is left of a limit at a time. Reservations count as calls. Immutable and thread-safe.
 *
 * @param rule the rule that limits
 * @param limit calls permitted in the period, inclusive
 * @param used calls in the fullest period that a call at that time would fall into
 * @param remaining calls that may still be placed at that time, at least 0; by this limit alone
 * @param blocks whether what goes beyond is blocked; otherwise it is a warning
 * @param source where the limit comes from
 * @param period what is counted, in words
 */
public record Quota(
        RuleId rule, long limit, long used, long remaining, boolean blocks, Source source, LocalizedText period) {}
