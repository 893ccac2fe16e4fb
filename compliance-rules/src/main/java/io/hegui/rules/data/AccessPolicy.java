package io.hegui.rules.data;

import io.hegui.model.DataProtection;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rules.Missing;
import io.hegui.rules.Sources;

/** It is not defined who may read recordings, or how reading is approved. */
public final class AccessPolicy implements PackageRule {

    private static final RuleSpec SPEC = RuleSpec.of("data/access-policy", Severity.MINOR, Sources.S4);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        DataProtection protection = facts.inspection().dataProtection();
        if (protection == null) {
            return Evaluation.indeterminate("dataProtection");
        }
        io.hegui.model.AccessPolicy policy = protection.accessPolicy();
        return new Missing()
                .unless(policy == null ? null : policy.roles(), "roles")
                .unless(policy == null ? null : policy.approval(), "approval")
                .evaluation();
    }
}
