package io.hegui.rules.report;

import io.hegui.model.Branch;
import io.hegui.model.InspectionPackage;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Violation;
import io.hegui.rules.Missing;
import io.hegui.rules.Sources;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chain of operation is not documented: number sources, trunk suppliers, script reviews, the chain of consents or
 * face recognition evidence is absent, of the firm or of a branch in another province.
 */
public final class Chain implements PackageRule {

    private static final RuleSpec SPEC = RuleSpec.of("report/chain", Severity.MINOR, Sources.S2);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        InspectionPackage inspection = facts.inspection();
        List<String> unknown = unknown(inspection);
        List<Branch> away = inspection.jurisdiction() == null ? List.of() : Branches.away(inspection);
        int population = away.size() + (inspection.chain() == null ? 0 : 1);
        List<Violation> violations = new ArrayList<>();
        if (inspection.chain() != null) {
            judge(inspection.chain(), Violation.WHOLE, population, violations);
        }
        for (Branch branch : away) {
            judge(branch.chain(), Branches.name(branch), population, violations);
        }
        return violations.isEmpty() && !unknown.isEmpty()
                ? Evaluation.indeterminate(unknown.toArray(String[]::new))
                : Evaluation.of(violations, population);
    }

    private static List<String> unknown(InspectionPackage inspection) {
        List<String> unknown = new ArrayList<>();
        if (inspection.chain() == null) {
            unknown.add("chain");
        }
        if (inspection.branches() == null && inspection.annualReport() == null) {
            unknown.add("branches");
        }
        if (inspection.branches() != null && !inspection.branches().isEmpty() && inspection.jurisdiction() == null) {
            unknown.add("jurisdiction");
        }
        return unknown;
    }

    private static void judge(
            io.hegui.model.@Nullable Chain chain, String subject, int population, List<Violation> violations) {
        Missing missing = chain == null
                ? new Missing().unless(false, "chain")
                : new Missing()
                        .ifAbsent(chain.numberSources(), "numberSources")
                        .ifAbsent(chain.trunkSuppliers(), "trunkSuppliers")
                        .ifAbsent(chain.scriptReviews(), "scriptReviews")
                        .unless(chain.consentChain(), "consentChain")
                        .unless(chain.faceRecognitionEvidence(), "faceRecognitionEvidence");
        if (!missing.isEmpty()) {
            violations.add(missing.violation(subject).counting(1, population));
        }
    }
}
