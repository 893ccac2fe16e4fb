package io.hegui.rules.complaint;

import io.hegui.model.ComplaintCase;
import io.hegui.rule.Evaluation;
import io.hegui.rule.TopExamples;
import io.hegui.rule.Violation;
import java.util.List;
import java.util.function.Predicate;

/** Counts the failing cases of a rule that looks at cases and calls together. Stateless and thread-safe. */
final class CaseTally {

    private CaseTally() {}

    /** One finding with the count of failing cases, of all cases; NOT_APPLICABLE without cases. */
    static Evaluation of(List<ComplaintCase> cases, Predicate<ComplaintCase> fails) {
        TopExamples examples = new TopExamples();
        long failed = 0;
        for (ComplaintCase complaint : cases) {
            if (fails.test(complaint)) {
                failed++;
                examples.add(complaint.receivedAt(), complaint.id());
            }
        }
        return failed == 0
                ? Evaluation.of(List.of(), cases.size())
                : Evaluation.fail(
                        Violation.whole().counting(failed, cases.size()).showing(examples.ids()));
    }
}
