package io.hegui.rules.complaint;

import io.hegui.model.ComplaintImprovement;
import io.hegui.rule.Facts;
import java.util.stream.Stream;

/** The improvements that count on the day of the audit: those dated later don't yet. Stateless and thread-safe. */
final class Improvements {

    private Improvements() {}

    /** Every improvement; one without a date counts. */
    static Stream<ComplaintImprovement> of(Facts facts) {
        return facts.inspection().complaintImprovements().stream()
                .filter(improvement ->
                        improvement.on() == null || !improvement.on().isAfter(facts.asOf()));
    }

    /** Those of one category. */
    static Stream<ComplaintImprovement> of(Facts facts, String category) {
        return of(facts)
                .filter(improvement -> improvement.category() != null
                        && improvement.category().strip().equals(category));
    }
}
