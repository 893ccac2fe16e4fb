package io.hegui.rules.material;

import io.hegui.model.Material;
import io.hegui.model.MaterialKind;
import io.hegui.model.Province;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.util.List;
import java.util.Map;

/** The material that a province asks for besides the nine is missing: Beijing's video, Guangdong's self-assessment. */
public final class ProvinceExtra implements PackageRule {

    private static final Map<Province, MaterialKind> EXTRAS = Map.of(
            Province.BEIJING, MaterialKind.SITE_VIDEO,
            Province.GUANGDONG, MaterialKind.DATA_SECURITY_SELF_ASSESSMENT);

    private static final RuleSpec SPEC = RuleSpec.of("material/province-extra", Severity.MINOR, Sources.S1);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Province jurisdiction = facts.inspection().jurisdiction();
        if (jurisdiction == null) {
            return Evaluation.indeterminate("jurisdiction");
        }
        MaterialKind extra = EXTRAS.get(jurisdiction);
        if (extra == null) {
            return Evaluation.notApplicable();
        }
        List<Material> materials = facts.inspection().materials();
        if (materials == null) {
            return Evaluation.indeterminate("materials");
        }
        return Documents.of(materials, extra).isMissing()
                ? Evaluation.fail(Violation.about(extra.name()))
                : Evaluation.pass();
    }
}
