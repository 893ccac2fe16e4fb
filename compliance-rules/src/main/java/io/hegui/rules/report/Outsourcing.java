package io.hegui.rules.report;

import io.hegui.model.OutsourcingMode;
import io.hegui.model.OutsourcingParty;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.util.List;

/**
 * A party that operates substantially has no call-center license, is not listed in the parent's report, and its
 * contract has not ended. Labour outsourcing is exempt, and so is what is declared not substantial.
 */
public final class Outsourcing implements PackageRule {

    private static final String CALL_CENTER = "CALL_CENTER";

    private static final RuleSpec SPEC = RuleSpec.of(
            "report/outsourcing",
            Severity.BLOCKER,
            Sources.S1,
            Sources.S2,
            Sources.TELECOM_REGULATIONS.at("Art. 7, 69"));

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        List<OutsourcingParty> parties = facts.inspection().outsourcing();
        if (parties == null) {
            return facts.inspection().annualReport() == null
                    ? Evaluation.indeterminate("outsourcing")
                    : Evaluation.notApplicable();
        }
        List<OutsourcingParty> operating =
                parties.stream().filter(Outsourcing::operates).toList();
        List<Violation> violations = operating.stream()
                .filter(party -> !accountedFor(party, facts))
                .map(party -> Violation.about(party.name() == null ? "?" : party.name())
                        .counting(1, operating.size()))
                .toList();
        return Evaluation.of(violations, operating.size());
    }

    private static boolean operates(OutsourcingParty party) {
        return party.mode() != OutsourcingMode.LABOUR && !Boolean.FALSE.equals(party.substantial());
    }

    private static boolean accountedFor(OutsourcingParty party, Facts facts) {
        return party.licensedServices().contains(CALL_CENTER)
                || Boolean.TRUE.equals(party.listedInParentReport())
                || (party.terminatedOn() != null && !party.terminatedOn().isAfter(facts.asOf()));
    }
}
