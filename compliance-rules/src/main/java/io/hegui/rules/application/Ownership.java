package io.hegui.rules.application;

import io.hegui.model.Licensee;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rules.Sources;
import java.util.ArrayList;
import java.util.List;

/** A VIE structure or nominee holding; foreign capital without approval, or equity not traced to persons (S3). */
public final class Ownership implements PackageRule {

    private static final RuleSpec SPEC = RuleSpec.of("application/ownership", Severity.BLOCKER, Sources.S3);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        return Applicant.of(facts).map(Ownership::judge).orElseGet(Evaluation::notApplicable);
    }

    private static Evaluation judge(Applicant applicant) {
        Licensee licensee = applicant.facts().inspection().licensee();
        if (licensee == null) {
            return Evaluation.indeterminate("licensee");
        }
        List<String> defects = new ArrayList<>();
        if (Applicant.shows(licensee.vieStructure())) {
            defects.add("vieStructure");
        }
        if (Applicant.shows(licensee.nomineeHolding())) {
            defects.add("nomineeHolding");
        }
        boolean blocked = !defects.isEmpty();
        boolean domestic = licensee.ownership() == io.hegui.model.Ownership.DOMESTIC;
        if (!domestic && !Applicant.shows(licensee.foreignApproval())) {
            defects.add("foreignApproval");
        }
        if (!Applicant.shows(licensee.equityTracedToPersons())) {
            defects.add("equityTracedToPersons");
        }
        return defects.isEmpty()
                ? Evaluation.pass()
                : Evaluation.fail(Applicant.lacking(defects).at(blocked ? Severity.BLOCKER : Severity.MAJOR));
    }
}
