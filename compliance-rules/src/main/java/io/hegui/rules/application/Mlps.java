package io.hegui.rules.application;

import io.hegui.model.Sector;
import io.hegui.model.Security;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rules.Sources;
import java.util.ArrayList;
import java.util.List;

/** Graded protection below the level that the sectors ask for, or without a report (S3; 网络安全法). */
public final class Mlps implements PackageRule {

    /** Level for any call center, inclusive. */
    public static final ParameterKey<Long> LEVEL = ParameterKey.integer("application/mlps.level");

    /** Level where finance or medicine is served, inclusive. */
    public static final ParameterKey<Long> SENSITIVE_LEVEL = ParameterKey.integer("application/mlps.sensitive-level");

    private static final RuleSpec SPEC = RuleSpec.of(
                    "application/mlps", Severity.MAJOR, Sources.S3, Sources.CYBERSECURITY_LAW.at("Art. 23 (2025)"))
            .withParameters(LEVEL, SENSITIVE_LEVEL);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        return Applicant.of(facts).map(Mlps::judge).orElseGet(Evaluation::notApplicable);
    }

    private static Evaluation judge(Applicant applicant) {
        Facts facts = applicant.facts();
        Security security = facts.inspection().security();
        if (security == null) {
            return Evaluation.indeterminate("security");
        }
        List<Sector> sectors = applicant.application().sectors();
        boolean sensitive = sectors.contains(Sector.FINANCE) || sectors.contains(Sector.MEDICAL);
        long asked = facts.valueOf(sensitive ? SENSITIVE_LEVEL : LEVEL);
        List<String> defects = new ArrayList<>();
        if (security.mlpsLevel() == null || security.mlpsLevel() < asked) {
            defects.add("mlpsLevel");
        }
        if (security.mlpsReportOn() == null || security.mlpsReportOn().isAfter(facts.asOf())) {
            defects.add("mlpsReportOn");
        }
        return defects.isEmpty()
                ? Evaluation.pass()
                : Evaluation.fail(Applicant.lacking(defects).with(Values.of("limit", asked)));
    }
}
