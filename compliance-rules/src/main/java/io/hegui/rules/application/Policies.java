package io.hegui.rules.application;

import io.hegui.model.Policy;
import io.hegui.model.PolicyKind;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A policy is missing; in Beijing more are asked for, and some sealed (S3, S5). */
public final class Policies implements PackageRule {

    private static final List<PolicyKind> ALWAYS =
            List.of(PolicyKind.PRIVACY, PolicyKind.ANTI_HARASSMENT, PolicyKind.DEVELOPMENT_PLAN);
    private static final List<PolicyKind> SEALED_IN_BEIJING =
            List.of(PolicyKind.PRIVACY, PolicyKind.SERVICE_STANDARD, PolicyKind.EMERGENCY_RESPONSE);

    private static final RuleSpec SPEC = RuleSpec.of("application/policies", Severity.MAJOR, Sources.S3, Sources.S5);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        return Applicant.of(facts).map(Policies::judge).orElseGet(Evaluation::notApplicable);
    }

    private static Evaluation judge(Applicant applicant) {
        Set<PolicyKind> asked = EnumSet.copyOf(ALWAYS);
        if (applicant.isBeijing()) {
            asked.addAll(SEALED_IN_BEIJING);
        }
        List<Violation> violations = new ArrayList<>();
        for (PolicyKind kind : asked) {
            List<Policy> there = applicant.application().policies().stream()
                    .filter(policy -> policy.kind() == kind)
                    .toList();
            boolean sealNeeded = applicant.isBeijing() && SEALED_IN_BEIJING.contains(kind);
            if (there.isEmpty()) {
                violations.add(Violation.about(kind.name()).because("MISSING").counting(1, asked.size()));
            } else if (sealNeeded && there.stream().noneMatch(policy -> Applicant.shows(policy.sealed()))) {
                violations.add(Violation.about(kind.name()).because("UNSEALED").counting(1, asked.size()));
            }
        }
        return Evaluation.of(violations, asked.size());
    }
}
