package io.hegui.rule;

/**
 * A rule that limits how many outbound calls may start within a period. It says what it counts and how it compares; an
 * audit counts a year of calls by it, a gate those of the last days. Immutable and thread-safe.
 */
public interface LimitRule {

    /** The limit as these facts have it. */
    CallLimit limit(Facts facts);
}
