package io.hegui.rules.data;

import io.hegui.model.Incident;
import io.hegui.model.IncidentKind;
import io.hegui.model.Security;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;

/** Data leaked in the reporting year. A breach without a date counts, because the incidents are those of the year. */
public final class Breach implements PackageRule {

    private static final RuleSpec SPEC = RuleSpec.of("data/breach", Severity.MAJOR, Sources.S5);

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
        long breaches = security.incidents().stream()
                .filter(incident -> incident.kind() == IncidentKind.BREACH && isOfTheYear(incident, facts))
                .count();
        return breaches > 0 ? Evaluation.fail(Violation.whole().counting(breaches, breaches)) : Evaluation.pass();
    }

    private static boolean isOfTheYear(Incident incident, Facts facts) {
        return incident.startedAt() == null
                || (incident.startedAt().date().getYear() == facts.year()
                        && !incident.startedAt().date().isAfter(facts.asOf()));
    }
}
