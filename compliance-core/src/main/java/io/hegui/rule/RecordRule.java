package io.hegui.rule;

/**
 * A rule that judges one record at a time and remembers nothing. The engine counts, keeps examples and escalates. Immutable and thread-safe.
 *
 * @param <R> kind of record
 */
public sealed interface RecordRule<R> extends Rule permits CallRule, ConsentRule, ComplaintRule {

    /**
     * Makes the check that judges each record: looks up parameters and facts once, so that judging is cheap. Called once
     * for each worker; the check is used by one thread at a time.
     */
    RecordCheck<R> prepare(Facts facts);

    /** What a failure says besides its counts, such as the limit; may read the parameters. */
    default Values values(Facts facts) {
        return Values.NONE;
    }
}
