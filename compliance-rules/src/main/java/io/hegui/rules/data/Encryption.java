package io.hegui.rules.data;

import io.hegui.model.DataProtection;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rules.Missing;
import io.hegui.rules.Sources;

/** Call records are not encrypted in transit, or not at rest. */
public final class Encryption implements PackageRule {

    private static final RuleSpec SPEC = RuleSpec.of("data/encryption", Severity.MAJOR, Sources.S4, Sources.S5);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        DataProtection protection = facts.inspection().dataProtection();
        return protection == null
                ? Evaluation.indeterminate("dataProtection")
                : new Missing()
                        .unless(protection.encryptedInTransit(), "encryptedInTransit")
                        .unless(protection.encryptedAtRest(), "encryptedAtRest")
                        .evaluation();
    }
}
