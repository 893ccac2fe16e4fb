package io.hegui.rules.security;

import io.hegui.model.InspectionPackage;
import io.hegui.model.Sector;
import io.hegui.model.Security;
import io.hegui.rule.AccumulatorType;
import io.hegui.rule.CallFigures;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.StreamRule;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;

/**
 * The systems are below the level of graded protection (等保) that is due, or there is no assessment report. Calls of
 * finance or medicine ask for the higher level.
 */
public final class Mlps implements StreamRule<CallFigures> {

    /** Least level, inclusive. */
    public static final ParameterKey<Long> LEVEL = ParameterKey.integer("security/mlps.level");

    /** Least level where calls of FINANCE or MEDICAL are served, inclusive. */
    public static final ParameterKey<Long> SENSITIVE_LEVEL = ParameterKey.integer("security/mlps.sensitiveLevel");

    private static final RuleSpec SPEC = RuleSpec.of(
                    "security/mlps", Severity.MAJOR, Sources.S3, Sources.CYBERSECURITY_LAW.at("Art. 23 (2025)"))
            .withParameters(LEVEL, SENSITIVE_LEVEL);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public AccumulatorType<CallFigures> accumulator() {
        return CallFigures.TYPE;
    }

    @Override
    public Evaluation evaluate(CallFigures figures, Facts facts) {
        boolean sensitive = figures.ofSector(Sector.FINANCE) > 0 || figures.ofSector(Sector.MEDICAL) > 0;
        return judge(facts, facts.valueOf(sensitive ? SENSITIVE_LEVEL : LEVEL));
    }

    @Override
    public Evaluation withoutCalls(Facts facts) {
        Evaluation lenient = judge(facts, facts.valueOf(LEVEL));
        Evaluation strict = judge(facts, facts.valueOf(SENSITIVE_LEVEL));
        return lenient.verdict() == strict.verdict() ? lenient : Evaluation.indeterminate("calls");
    }

    private static Evaluation judge(Facts facts, long due) {
        Security security = facts.section(InspectionPackage::security);
        if (security == null) {
            return Evaluation.indeterminate("security");
        }
        Integer level = security.mlpsLevel();
        boolean reported =
                security.mlpsReportOn() != null && !security.mlpsReportOn().isAfter(facts.asOf());
        return level == null || level < due || !reported
                ? Evaluation.fail(Violation.whole()
                        .with(Values.measured(level == null ? "-" : level, due).and("reported", reported)))
                : Evaluation.pass();
    }
}
