package io.hegui.rules.site;

import io.hegui.model.Agent;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.util.ArrayList;
import java.util.List;

/** An agent's badge shows another role than the system, or either is absent. One finding an agent. */
public final class Badges implements PackageRule {

    private static final RuleSpec SPEC = RuleSpec.of("site/badges", Severity.MINOR, Sources.S1);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        List<Agent> agents = facts.inspection().agents();
        if (agents == null) {
            return Evaluation.indeterminate("agents");
        }
        List<Violation> violations = new ArrayList<>();
        for (Agent agent : agents) {
            if (agent.role() == null || agent.badgeRole() != agent.role()) {
                violations.add(Violation.about(String.valueOf(agent.id()))
                        .counting(1, agents.size())
                        .with(Values.of("role", agent.role() == null ? "-" : agent.role())
                                .and("badgeRole", agent.badgeRole() == null ? "-" : agent.badgeRole())));
            }
        }
        return Evaluation.of(violations, agents.size());
    }
}
