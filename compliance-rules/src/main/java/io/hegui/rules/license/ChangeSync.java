package io.hegui.rules.license;

import io.hegui.model.RegistrationChange;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.time.LocalDate;
import java.util.List;

/**
 * A change of registration reached the license more than 30 days later, or hasn't reached it although they are over. A
 * change without a day can't be shown to be in time; one that lies ahead is not judged.
 */
public final class ChangeSync implements PackageRule {

    /** Days within which a change must reach the license; the last one included. */
    public static final ParameterKey<Long> DAYS = ParameterKey.integer("license/change-sync.days");

    private static final RuleSpec SPEC = RuleSpec.of(
                    "license/change-sync", Severity.MAJOR, Sources.S1, Sources.S3, Sources.ORDER_42)
            .withParameters(DAYS);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        if (facts.inspection().changes() == null) {
            return facts.inspection().license() == null
                    ? Evaluation.indeterminate("changes")
                    : Evaluation.notApplicable();
        }
        long days = facts.valueOf(DAYS);
        List<RegistrationChange> judged = Changes.of(facts).stream()
                .filter(change -> change.changedOn() == null || Changes.happened(change.changedOn(), facts))
                .toList();
        List<Violation> late = judged.stream()
                .filter(change -> isLate(change, days, facts))
                .map(change -> violation(change, days).counting(1, judged.size()))
                .toList();
        return Evaluation.of(late, judged.size());
    }

    private static boolean isLate(RegistrationChange change, long days, Facts facts) {
        LocalDate changed = change.changedOn();
        if (changed == null) {
            return true;
        }
        LocalDate updated = change.licenseUpdatedOn();
        LocalDate reached = updated != null && Changes.happened(updated, facts) ? updated : facts.asOf();
        return reached.isAfter(changed.plusDays(days));
    }

    private static Violation violation(RegistrationChange change, long days) {
        Violation violation = Violation.about(
                change.kind() == null ? Violation.WHOLE : change.kind().name());
        return change.changedOn() == null
                ? violation.because("ABSENT").with(Values.of("limit", days))
                : violation.with(Values.measured(change.changedOn(), days));
    }
}
