package io.hegui.rules.anomaly;

import io.hegui.model.AnomalyRecord;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rules.Sources;
import java.util.List;

/** The firm keeps records of its anomalous calls, each with discovery, investigation, result and rectification. */
public final class Monitoring implements PackageRule {

    private static final RuleSpec SPEC = RuleSpec.of("anomaly/monitoring", Severity.BONUS, Sources.S4);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        List<AnomalyRecord> records = facts.inspection().anomalies().stream()
                .filter(anomaly ->
                        anomaly.foundAt() == null || !anomaly.foundAt().date().isAfter(facts.asOf()))
                .toList();
        boolean complete = records.stream()
                .allMatch(anomaly -> FirmRecords.missingParts(anomaly).isEmpty());
        return complete && !records.isEmpty() ? Evaluation.pass() : Evaluation.notApplicable();
    }
}
