package io.hegui.rule;

/**
 * A rule: a stateless, thread-safe object that says what it is and is prepared anew for each audit or gate. The kinds
 * are few and sealed; a host implements one of them.
 */
public sealed interface Rule permits PackageRule, RecordRule, StreamRule, ReviewRule {

    /** What is known of the rule before it is run; always the same object. */
    RuleSpec spec();

    /** The id of the rule. */
    default RuleId id() {
        return spec().id();
    }
}
