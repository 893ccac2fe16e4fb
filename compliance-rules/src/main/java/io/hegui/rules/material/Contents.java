package io.hegui.rules.material;

import io.hegui.model.Material;
import io.hegui.model.MaterialFacts;
import io.hegui.model.MaterialKind;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Violation;
import io.hegui.rules.Missing;
import io.hegui.rules.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** IDENTITY, LICENSE_COPIES or NUMBER_USAGE does not hold all its parts; one finding a material kind. */
public final class Contents implements PackageRule {

    private record Part(MaterialKind kind, String name, Function<MaterialFacts, @Nullable Boolean> shown) {}

    private static final List<MaterialKind> KINDS =
            List.of(MaterialKind.IDENTITY, MaterialKind.LICENSE_COPIES, MaterialKind.NUMBER_USAGE);

    private static final List<Part> PARTS = List.of(
            new Part(MaterialKind.IDENTITY, "businessLicense", MaterialFacts::businessLicense),
            new Part(MaterialKind.IDENTITY, "legalRepresentativeId", MaterialFacts::legalRepresentativeId),
            new Part(MaterialKind.LICENSE_COPIES, "original", MaterialFacts::original),
            new Part(MaterialKind.LICENSE_COPIES, "duplicate", MaterialFacts::duplicate),
            new Part(MaterialKind.NUMBER_USAGE, "activation", MaterialFacts::activation),
            new Part(MaterialKind.NUMBER_USAGE, "renewal", MaterialFacts::renewal),
            new Part(MaterialKind.NUMBER_USAGE, "use", MaterialFacts::use));

    private static final RuleSpec SPEC = RuleSpec.of("material/contents", Severity.MINOR, Sources.S1);

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
        List<MaterialKind> there = KINDS.stream()
                .filter(kind -> !Documents.of(materials, kind).isMissing())
                .toList();
        List<Violation> violations = new ArrayList<>();
        for (MaterialKind kind : there) {
            Missing missing = missing(Documents.of(materials, kind), kind);
            if (!missing.isEmpty()) {
                violations.add(missing.violation(kind.name()).counting(1, there.size()));
            }
        }
        return Evaluation.of(violations, there.size());
    }

    private static Missing missing(Documents documents, MaterialKind kind) {
        Missing missing = new Missing();
        PARTS.stream()
                .filter(part -> part.kind() == kind)
                .forEach(part -> missing.unless(documents.attests(part.shown()), part.name()));
        return missing;
    }
}
