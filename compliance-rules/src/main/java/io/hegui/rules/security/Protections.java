package io.hegui.rules.security;

import io.hegui.model.Systems;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rules.Missing;
import io.hegui.rules.Sources;

/** The systems lack a firewall, intrusion detection or encryption in transit. */
public final class Protections implements PackageRule {

    private static final RuleSpec SPEC = RuleSpec.of("security/protections", Severity.MAJOR, Sources.S5);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Systems systems = facts.inspection().systems();
        return systems == null
                ? Evaluation.indeterminate("systems")
                : new Missing()
                        .unless(systems.firewall(), "firewall")
                        .unless(systems.intrusionDetection(), "intrusionDetection")
                        .unless(systems.transportEncryption(), "transportEncryption")
                        .evaluation();
    }
}
