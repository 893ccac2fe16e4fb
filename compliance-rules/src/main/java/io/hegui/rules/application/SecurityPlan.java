package io.hegui.rules.application;

import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rules.Sources;
import java.util.ArrayList;
import java.util.List;

/** No plan for backups or for emergencies (S3). */
public final class SecurityPlan implements PackageRule {

    private static final RuleSpec SPEC = RuleSpec.of("application/security-plan", Severity.MINOR, Sources.S3);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        return Applicant.of(facts).map(SecurityPlan::judge).orElseGet(Evaluation::notApplicable);
    }

    private static Evaluation judge(Applicant applicant) {
        io.hegui.model.Systems systems = applicant.facts().inspection().systems();
        if (systems == null) {
            return Evaluation.indeterminate("systems");
        }
        List<String> missing = new ArrayList<>();
        if (!Applicant.shows(systems.dataBackupPlan())) {
            missing.add("dataBackupPlan");
        }
        if (!Applicant.shows(systems.emergencyPlan())) {
            missing.add("emergencyPlan");
        }
        return Applicant.requireNothing(missing);
    }
}
