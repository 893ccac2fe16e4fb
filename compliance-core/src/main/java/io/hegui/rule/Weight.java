package io.hegui.rule;

import org.jspecify.annotations.Nullable;

/**
 * How much a failure weighs and why, where that depends on the facts and not on the rule alone. Immutable and
 * thread-safe.
 *
 * @param severity severity before the profile is looked at
 * @param reason reason in UPPER_SNAKE; null when there is none to name
 */
public record Weight(Severity severity, @Nullable String reason) {}
