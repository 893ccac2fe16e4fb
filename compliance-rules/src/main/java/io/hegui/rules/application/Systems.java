package io.hegui.rules.application;

import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rules.Sources;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A system, its papers or its retention is missing; in Beijing more systems are asked for (S3, S5). */
public final class Systems implements PackageRule {

    /** Months for which recordings are kept, inclusive. */
    public static final ParameterKey<Long> RETENTION = ParameterKey.integer("application/systems.retention-months");

    private static final RuleSpec SPEC = RuleSpec.of("application/systems", Severity.MAJOR, Sources.S3, Sources.S5)
            .withParameters(RETENTION);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        return Applicant.of(facts).map(Systems::judge).orElseGet(Evaluation::notApplicable);
    }

    private static Evaluation judge(Applicant applicant) {
        io.hegui.model.Systems systems = applicant.facts().inspection().systems();
        if (systems == null) {
            return Evaluation.indeterminate("systems");
        }
        List<String> missing = new ArrayList<>();
        require(missing, "ivr", systems.ivr());
        require(missing, "acd", systems.acd());
        require(missing, "recording", systems.recording());
        Integer months = systems.recordingRetentionMonths();
        require(
                missing,
                "recordingRetentionMonths",
                months != null && months >= applicant.facts().valueOf(RETENTION));
        require(missing, "topology", systems.topology());
        require(missing, "purchaseContract", systems.purchaseContract());
        require(missing, "functionVideo", systems.functionVideo());
        if (applicant.isBeijing()) {
            require(missing, "satisfactionSurvey", systems.satisfactionSurvey());
            require(missing, "crm", systems.crm());
            require(missing, "firewall", systems.firewall());
            require(missing, "intrusionDetection", systems.intrusionDetection());
            require(missing, "transportEncryption", systems.transportEncryption());
        }
        return Applicant.requireNothing(missing);
    }

    private static void require(List<String> missing, String name, @Nullable Boolean there) {
        if (!Applicant.shows(there)) {
            missing.add(name);
        }
    }
}
