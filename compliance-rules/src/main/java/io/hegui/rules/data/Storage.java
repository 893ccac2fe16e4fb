package io.hegui.rules.data;

import io.hegui.model.DataProtection;
import io.hegui.model.StorageKind;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rules.Sources;

/** Call records are kept on a personal device, or it is not declared where. */
public final class Storage implements PackageRule {

    private static final RuleSpec SPEC = RuleSpec.of("data/storage", Severity.MAJOR, Sources.S4);

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
        StorageKind kind =
                protection.storage() == null ? null : protection.storage().kind();
        return Evaluation.failIf(kind == null || kind == StorageKind.PERSONAL_DEVICE);
    }
}
