package io.hegui.rules.recording;

import io.hegui.model.Systems;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.math.BigDecimal;

/** It takes longer to find a recording than an inspector waits. */
public final class LookupTime implements PackageRule {

    /** The longest search in seconds; inclusive. */
    public static final ParameterKey<BigDecimal> SECONDS = ParameterKey.decimal("recording/lookup-time.seconds");

    private static final RuleSpec SPEC =
            RuleSpec.of("recording/lookup-time", Severity.MINOR, Sources.S1).withParameters(SECONDS);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Systems systems = facts.inspection().systems();
        if (systems == null) {
            return Evaluation.indeterminate("systems");
        }
        BigDecimal limit = facts.valueOf(SECONDS);
        BigDecimal seconds = systems.recordLookupSeconds();
        if (seconds == null) {
            return Evaluation.fail(Violation.whole().because("ABSENT").with(Values.of("limit", limit)));
        }
        return seconds.compareTo(limit) <= 0
                ? Evaluation.pass()
                : Evaluation.fail(Violation.whole().with(Values.measured(seconds, limit)));
    }
}
