package io.hegui.rules.material;

import io.hegui.model.DataProtection;
import io.hegui.model.InspectionPackage;
import io.hegui.model.MaterialKind;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The personal information impact assessment is an unchanged template, names no data subjects, is older than the
 * reporting year, or its scale is not that of the calls: more than ten times, or less than a tenth of, the distinct
 * users.
 */
public final class ImpactAssessment implements StreamRule<CallFigures> {

    /** The factor, in either direction, beyond which data subjects don't fit the users; exclusive. */
    public static final ParameterKey<BigDecimal> FACTOR = ParameterKey.decimal("material/impact-assessment.factor");

    private static final RuleSpec SPEC = RuleSpec.of(
                    "material/impact-assessment",
                    Severity.MINOR,
                    Sources.S1,
                    Sources.PERSONAL_INFORMATION_LAW.at("Art. 55, 56"))
            .withParameters(FACTOR);

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
        return judge(facts, figures);
    }

    @Override
    public Evaluation withoutCalls(Facts facts) {
        return judge(facts, null);
    }

    private static Evaluation judge(Facts facts, @Nullable CallFigures figures) {
        return Documents.judge(facts, MaterialKind.IMPACT_ASSESSMENT, documents -> {
            DataProtection protection = facts.section(InspectionPackage::dataProtection);
            if (protection == null) {
                return Evaluation.indeterminate("dataProtection");
            }
            return judge(protection.impactAssessment(), facts, figures);
        });
    }

    private static Evaluation judge(
            io.hegui.model.@Nullable ImpactAssessment assessment, Facts facts, @Nullable CallFigures figures) {
        List<String> defects = new ArrayList<>();
        Values values = Values.NONE;
        if (assessment != null && Boolean.TRUE.equals(assessment.template())) {
            defects.add("TEMPLATE");
        }
        if (!isOfTheYear(assessment == null ? null : assessment.on(), facts)) {
            defects.add("OUTDATED");
        }
        Long subjects = assessment == null ? null : assessment.dataSubjects();
        if (subjects == null) {
            defects.add("DATA_SUBJECTS_ABSENT");
        } else if (figures != null) {
            BigDecimal factor = facts.valueOf(FACTOR);
            values = Values.measured(subjects, factor).and("users", figures.distinctUsers());
            if (exceeds(subjects, figures.distinctUsers(), factor)
                    || exceeds(figures.distinctUsers(), subjects, factor)) {
                defects.add("OFF_SCALE");
            }
        }
        if (!defects.isEmpty()) {
            return Evaluation.fail(
                    Violation.about(MaterialKind.IMPACT_ASSESSMENT.name()).with(values.and("defects", defects)));
        }
        return figures == null ? Evaluation.indeterminate("calls") : Evaluation.pass();
    }

    private static boolean isOfTheYear(@Nullable LocalDate on, Facts facts) {
        return on != null && !on.isBefore(facts.yearStart()) && !on.isAfter(facts.asOf());
    }

    private static boolean exceeds(long larger, long smaller, BigDecimal factor) {
        return BigDecimal.valueOf(larger).compareTo(BigDecimal.valueOf(smaller).multiply(factor)) > 0;
    }
}
