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

/** The audit report does not show call-center revenue apart, or names no figure for it. */
public final class AuditSeparatesRevenue implements PackageRule {

    private static final RuleSpec SPEC = RuleSpec.of("material/audit-separates-revenue", Severity.MINOR, Sources.S1);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        return Documents.judge(
                facts,
                MaterialKind.AUDIT_REPORT,
                audit -> new Missing()
                        .unless(audit.attests(MaterialFacts::callCenterRevenueSeparate), "callCenterRevenueSeparate")
                        .ifAbsent(audit.stated(MaterialFacts::callCenterRevenue), "callCenterRevenue")
                        .evaluation(MaterialKind.AUDIT_REPORT.name()));
    }
}
