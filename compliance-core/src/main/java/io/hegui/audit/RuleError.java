package io.hegui.audit;

import io.hegui.model.CallRecord;
import io.hegui.rule.CallRule;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.RecordCheck;
import java.util.Collection;
import java.util.concurrent.CancellationException;

/**
 * What becomes of a rule that throws: it can't be judged, and all others stand. Only the kind of the exception is told; its
 * message may hold what is personal. Stateless and thread-safe.
 */
final class RuleError {

    private RuleError() {}

    /**
     * What stands for an exception among what a rule misses.
     *
     * @throws CancellationException when that is the exception: whoever cancels an audit wants no report
     */
    static String of(RuntimeException e) {
        if (e instanceof CancellationException) {
            throw e;
        }
        return e instanceof Broken broken ? broken.error : Evaluation.threw(e);
    }

    /** Whether a rule threw. */
    static boolean isAmong(Collection<String> missing) {
        return Evaluation.thrown(missing) != null;
    }

    /** The answer of a rule that threw. */
    static Evaluation evaluation(RuntimeException e) {
        return Evaluation.indeterminate(of(e));
    }

    /** The check of a rule; one that throws for every call when preparing it threw. */
    static RecordCheck<CallRecord> prepared(CallRule rule, Facts facts) {
        try {
            return rule.prepare(facts);
        } catch (RuntimeException e) {
            Broken broken = new Broken(of(e));
            return call -> {
                throw broken;
            };
        }
    }

    /** Thrown where something is asked for that threw before. */
    static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String error;

        Broken(String error) {
            super(error, null, false, false);
            this.error = error;
        }
    }
}
