package io.hegui.rules.service;

import io.hegui.model.Incident;
import io.hegui.model.IncidentKind;
import io.hegui.model.Moment;
import io.hegui.model.Security;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.util.List;

/**
 * An outage lasted longer than the permitted minutes. One that was not over by the end of the day of the audit is judged
 * as if it had ended then; one without a beginning can't be shown to have been short.
 */
public final class Recovery implements PackageRule {

    /** Minutes within which service must be back, inclusive. */
    public static final ParameterKey<Long> MINUTES = ParameterKey.integer("service/recovery.minutes");

    private static final long SECONDS_OF_DAY = 86_400;

    private static final RuleSpec SPEC =
            RuleSpec.of("service/recovery", Severity.MINOR, Sources.S5).withParameters(MINUTES);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Security security = facts.inspection().security();
        if (security == null) {
            return Evaluation.indeterminate("security");
        }
        long end = (facts.asOf().toEpochDay() + 1) * SECONDS_OF_DAY;
        long limit = facts.valueOf(MINUTES);
        List<Incident> outages = security.incidents().stream()
                .filter(incident -> incident.kind() == IncidentKind.OUTAGE)
                .filter(incident ->
                        incident.startedAt() == null || incident.startedAt().localSecond() < end)
                .toList();
        long failed = outages.stream().filter(o -> isLong(o, end, limit * 60)).count();
        return failed == 0
                ? Evaluation.of(List.of(), outages.size())
                : Evaluation.fail(
                        Violation.whole().counting(failed, outages.size()).with(Values.of("limit", limit)));
    }

    private static boolean isLong(Incident outage, long end, long limitSeconds) {
        Moment started = outage.startedAt();
        Moment recovered = outage.recoveredAt();
        if (started == null) {
            return true;
        }
        long until = recovered == null ? end : Math.min(recovered.localSecond(), end);
        return until - started.localSecond() > limitSeconds;
    }
}
