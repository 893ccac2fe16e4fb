package io.hegui.rules.security;

import io.hegui.model.Security;
import io.hegui.model.SecurityOfficer;
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
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * There is no security officer, or the officer has left and no change was filed before the day in the filing year.
 * Before that day it is advice, from that day on a defect.
 */
public final class Officer implements PackageRule {

    /** The day of the filing year before which a change must be filed, exclusive. */
    public static final ParameterKey<MonthDay> FILED_BEFORE = ParameterKey.monthDay("security/officer.filedBefore");

    private static final RuleSpec SPEC =
            RuleSpec.of("security/officer", Severity.MAJOR, Sources.S1).withParameters(FILED_BEFORE);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Security security = facts.inspection().security();
        if (security == null) {
            return Evaluation.indeterminate("security");
        }
        LocalDate due = facts.valueOf(FILED_BEFORE).atYear(facts.filingYear());
        if (isInOrder(security.officer(), due, facts.asOf())) {
            return Evaluation.pass();
        }
        Severity severity = facts.asOf().isBefore(due) ? Severity.ADVICE : Severity.MAJOR;
        return Evaluation.fail(Violation.whole().at(severity).with(Values.of("limit", due)));
    }

    private static boolean isInOrder(@Nullable SecurityOfficer officer, LocalDate due, LocalDate asOf) {
        if (officer == null) {
            return false;
        }
        boolean left =
                officer.employedUntil() != null && officer.employedUntil().isBefore(asOf);
        LocalDate filed = officer.changeFiledOn();
        return !left || (filed != null && filed.isBefore(due) && !filed.isAfter(asOf));
    }
}
