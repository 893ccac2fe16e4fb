package io.hegui.rules.report;

import io.hegui.model.Branch;
import io.hegui.model.InspectionPackage;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.util.List;

/**
 * A branch outside the registered province does not report separately. One of unknown province is not shown to be home.
 */
public final class Branches implements PackageRule {

    private static final RuleSpec SPEC = RuleSpec.of("report/branches", Severity.MAJOR, Sources.S2);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        InspectionPackage inspection = facts.inspection();
        List<Branch> branches = inspection.branches();
        if (branches == null) {
            return inspection.annualReport() == null
                    ? Evaluation.indeterminate("branches")
                    : Evaluation.notApplicable();
        }
        if (inspection.jurisdiction() == null && !branches.isEmpty()) {
            return Evaluation.indeterminate("jurisdiction");
        }
        List<Branch> away = away(inspection);
        List<Violation> violations = away.stream()
                .filter(branch -> !Boolean.TRUE.equals(branch.reportsSeparately()))
                .map(branch -> Violation.about(name(branch)).counting(1, away.size()))
                .toList();
        return Evaluation.of(violations, away.size());
    }

    /** The branches that are not shown to lie in the registered province. */
    static List<Branch> away(InspectionPackage inspection) {
        List<Branch> branches = inspection.branches();
        return branches == null
                ? List.of()
                : branches.stream()
                        .filter(b -> b.province() == null || b.province() != inspection.jurisdiction())
                        .toList();
    }

    /** How a finding names a branch: by its name, else by its province. */
    static String name(Branch branch) {
        if (branch.name() != null) {
            return branch.name();
        }
        return branch.province() == null ? "?" : branch.province().code();
    }
}
