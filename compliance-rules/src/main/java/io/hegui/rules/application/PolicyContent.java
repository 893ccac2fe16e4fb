package io.hegui.rules.application;

import io.hegui.model.Policy;
import io.hegui.model.PolicyClause;
import io.hegui.model.PolicyKind;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A policy that is there lacks a clause that it must hold (S3, S5). */
public final class PolicyContent implements PackageRule {

    private static final Map<PolicyKind, List<PolicyClause>> ALWAYS = Map.of(
            PolicyKind.PRIVACY, List.of(PolicyClause.ENCRYPTION, PolicyClause.STORAGE),
            PolicyKind.ANTI_HARASSMENT, List.of(PolicyClause.FORBIDDEN_HOURS, PolicyClause.CONTROL_MEASURES),
            PolicyKind.DEVELOPMENT_PLAN, List.of(PolicyClause.YEARS_1_TO_3));
    private static final Map<PolicyKind, List<PolicyClause>> IN_BEIJING = Map.of(
            PolicyKind.SERVICE_STANDARD,
                    List.of(PolicyClause.ANSWER_15S, PolicyClause.MANDARIN, PolicyClause.NO_SHIRKING),
            PolicyKind.EMERGENCY_RESPONSE, List.of(PolicyClause.BACKUP_LINE, PolicyClause.RECOVERY_30MIN));

    private static final RuleSpec SPEC =
            RuleSpec.of("application/policy-content", Severity.MINOR, Sources.S3, Sources.S5);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        return Applicant.of(facts).map(PolicyContent::judge).orElseGet(Evaluation::notApplicable);
    }

    private static Evaluation judge(Applicant applicant) {
        Map<PolicyKind, Set<PolicyClause>> there = new EnumMap<>(PolicyKind.class);
        for (Policy policy : applicant.application().policies()) {
            if (policy.kind() != null && !asked(applicant, policy.kind()).isEmpty()) {
                there.computeIfAbsent(policy.kind(), kind -> EnumSet.noneOf(PolicyClause.class))
                        .addAll(policy.clauses());
            }
        }
        List<Violation> violations = new ArrayList<>();
        there.forEach((kind, clauses) -> {
            List<PolicyClause> missing = asked(applicant, kind).stream()
                    .filter(clause -> !clauses.contains(clause))
                    .toList();
            if (!missing.isEmpty()) {
                violations.add(
                        Violation.about(kind.name()).counting(1, there.size()).with(Values.of("missing", missing)));
            }
        });
        return Evaluation.of(violations, there.size());
    }

    private static List<PolicyClause> asked(Applicant applicant, PolicyKind kind) {
        List<PolicyClause> inBeijing = applicant.isBeijing() ? IN_BEIJING.getOrDefault(kind, List.of()) : List.of();
        return ALWAYS.getOrDefault(kind, inBeijing);
    }
}
