package io.hegui.rules.material;

import io.hegui.model.Material;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.util.List;

/** One of the materials due for the reporting year is missing; one finding each. */
public final class Complete implements PackageRule {

    /** The kinds due, by the value in force on 1 January of the reporting year. */
    public static final ParameterKey<List<String>> KINDS = ParameterKey.words("material/complete.kinds");

    private static final RuleSpec SPEC =
            RuleSpec.of("material/complete", Severity.MAJOR, Sources.S1).withParameters(KINDS);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        List<Material> materials = facts.inspection().materials();
        if (materials == null) {
            return Evaluation.indeterminate("materials");
        }
        List<String> due = facts.parameter(KINDS).on(facts.yearStart());
        List<String> there =
                materials.stream().map(m -> String.valueOf(m.kind())).toList();
        List<Violation> missing = due.stream()
                .filter(kind -> !there.contains(kind))
                .map(kind -> Violation.about(kind).counting(1, due.size()))
                .toList();
        return Evaluation.of(missing, due.size());
    }
}
