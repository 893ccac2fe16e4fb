package io.hegui.rule;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule answers for a whole package. Immutable and thread-safe.
 *
 * @param verdict the answer
 * @param violations what failed; empty unless the verdict is FAIL
 * @param missing what was not supplied; empty unless the verdict is INDETERMINATE
 */
public record Evaluation(Verdict verdict, List<Violation> violations, List<String> missing) {

    private static final String THREW = "rule-error ";

    private static final Evaluation PASS = new Evaluation(Verdict.PASS, List.of(), List.of());
    private static final Evaluation NOT_APPLICABLE = new Evaluation(Verdict.NOT_APPLICABLE, List.of(), List.of());

    public Evaluation {
        violations = List.copyOf(violations);
        missing = List.copyOf(missing);
    }

    /** Everything was examined and is in order. */
    public static Evaluation pass() {
        return PASS;
    }

    /** There is nothing to which the rule applies. */
    public static Evaluation notApplicable() {
        return NOT_APPLICABLE;
    }

    /** The named sections or fields were not supplied. */
    public static Evaluation indeterminate(String... missing) {
        return new Evaluation(Verdict.INDETERMINATE, List.of(), List.of(missing));
    }

    /** Something failed. */
    public static Evaluation fail(Violation... violations) {
        return new Evaluation(Verdict.FAIL, List.of(violations), List.of());
    }

    /** What stands for an exception among what is missing, where a rule threw it: its kind, never its message. */
    public static String threw(RuntimeException e) {
        return THREW + e.getClass().getName();
    }

    /** The kind of the exception that a rule threw, by what is missing; null when none did. */
    public static @Nullable String thrown(Collection<?> missing) {
        for (Object name : missing) {
            if (name instanceof String text && text.startsWith(THREW)) {
                return text.substring(THREW.length());
            }
        }
        return null;
    }

    /** PASS, or FAIL of the one thing examined. */
    public static Evaluation failIf(boolean fails) {
        return fails ? fail(Violation.whole()) : PASS;
    }

    /** FAIL when there are violations, NOT_APPLICABLE when nothing was examined, else PASS. */
    public static Evaluation of(List<Violation> violations, long examined) {
        if (!violations.isEmpty()) {
            return new Evaluation(Verdict.FAIL, violations, List.of());
        }
        return examined == 0 ? NOT_APPLICABLE : PASS;
    }
}
