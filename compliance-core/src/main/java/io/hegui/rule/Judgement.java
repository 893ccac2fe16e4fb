package io.hegui.rule;

import org.jspecify.annotations.Nullable;

/**
 * What a check says of one record. Rules keep the judgements that they need as constants, so that judging allocates
 * nothing. Immutable and thread-safe.
 */
public final class Judgement {

    /** The rule does not apply to the record, or lacks a field whose absence another rule reports. */
    public static final Judgement NOT_APPLICABLE = new Judgement(Verdict.NOT_APPLICABLE, null);

    /** The record is in order. */
    public static final Judgement PASS = new Judgement(Verdict.PASS, null);

    /** The record fails, for the one reason that the rule knows. */
    public static final Judgement FAIL = new Judgement(Verdict.FAIL, null);

    private final Verdict verdict;
    private final @Nullable String reason;

    private Judgement(Verdict verdict, @Nullable String reason) {
        this.verdict = verdict;
        this.reason = reason;
    }

    /** A failure for a named reason, in UPPER_SNAKE. */
    public static Judgement fail(String reason) {
        return new Judgement(Verdict.FAIL, reason);
    }

    /** The rule applies, but {@code missing} is not known of the record. */
    public static Judgement unknown(String missing) {
        return new Judgement(Verdict.INDETERMINATE, missing);
    }

    /** {@link #PASS} or {@link #FAIL}. */
    public static Judgement failIf(boolean fails) {
        return fails ? FAIL : PASS;
    }

    /** The verdict. */
    public Verdict verdict() {
        return verdict;
    }

    /** The reason of a failure, or what is missing; null when there is none. */
    public @Nullable String reason() {
        return reason;
    }

    @Override
    public String toString() {
        return reason == null ? verdict.name() : verdict + " " + reason;
    }
}
