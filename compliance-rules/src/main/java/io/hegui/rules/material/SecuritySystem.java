package io.hegui.rules.material;

import io.hegui.model.MaterialFacts;
import io.hegui.model.MaterialKind;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rules.Missing;
import io.hegui.rules.Sources;

/** The security system material lacks the emergency plan, the responsible person or the drill record. */
public final class SecuritySystem implements PackageRule {

    private static final RuleSpec SPEC = RuleSpec.of("material/security-system", Severity.MINOR, Sources.S1);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        return Documents.judge(
                facts,
                MaterialKind.SECURITY_SYSTEM,
                system -> new Missing()
                        .unless(system.attests(MaterialFacts::emergencyPlan), "emergencyPlan")
                        .unless(system.attests(MaterialFacts::responsiblePerson), "responsiblePerson")
                        .unless(system.attests(MaterialFacts::drillRecord), "drillRecord")
                        .evaluation(MaterialKind.SECURITY_SYSTEM.name()));
    }
}
