package io.hegui.rules.report;

import io.hegui.model.AnnualReport;
import io.hegui.model.InspectionPackage;
import io.hegui.model.Province;
import io.hegui.rule.AccumulatorType;
import io.hegui.rule.CallFigures;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.NumberPlan;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.StreamRule;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * More than 1 % of the users served belong to a province that was not reported. All distinct users count, those of
 * unknown province too, so that a share is never overstated.
 */
public final class UserAttribution implements StreamRule<CallFigures> {

    /** The share of the users that a province may have unreported; inclusive. */
    public static final ParameterKey<BigDecimal> SHARE = ParameterKey.decimal("report/user-attribution.share");

    private static final RuleSpec SPEC =
            RuleSpec.of("report/user-attribution", Severity.MINOR, Sources.S2).withParameters(SHARE);

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
        AnnualReport report = facts.section(InspectionPackage::annualReport);
        if (report == null) {
            return Evaluation.indeterminate("annualReport");
        }
        NumberPlan plan = facts.numberPlan();
        Map<Province, Long> users = new EnumMap<>(Province.class);
        figures.forEachUser((user, calls) -> {
            Province province = plan.provinceOf(user);
            if (province != null) {
                users.merge(province, 1L, Long::sum);
            }
        });
        long served = figures.distinctUsers();
        BigDecimal share = facts.valueOf(SHARE);
        BigDecimal limit = share.multiply(BigDecimal.valueOf(served));
        List<Violation> violations = new ArrayList<>();
        users.forEach((province, count) -> {
            if (!report.reportedProvinces().contains(province)
                    && BigDecimal.valueOf(count).compareTo(limit) > 0) {
                violations.add(
                        Violation.about(province.code()).counting(count, served).with(Values.of("limit", share)));
            }
        });
        return Evaluation.of(violations, served);
    }
}
