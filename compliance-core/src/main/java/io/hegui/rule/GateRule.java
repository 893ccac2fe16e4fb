package io.hegui.rule;

/**
 * A rule of any kind that can also judge a call before it is placed. Gate and audit ask the same class, which makes both
 * answers from one comparison. Immutable and thread-safe.
 *
 * <p>The law of the gate: a failure here means that an audit of the calls placed so far and this one would report the
 * rule, at the same severity, of the whole package or of the call's caller; and what passes here adds nothing to its
 * findings.
 */
public interface GateRule {

    /** Prepares the check. Looks up parameters and facts once, so that judging is cheap. */
    GateCheck beforeCall(Facts facts);
}
