package io.hegui.rules.material;

import io.hegui.model.Material;
import io.hegui.model.MaterialFacts;
import io.hegui.model.MaterialKind;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The materials of one kind. Several of a kind count as parts of one document: what any part shows is shown. Immutable
 * and thread-safe.
 *
 * @param parts the materials, in the order of the package
 */
record Documents(List<Material> parts) {

    Documents {
        parts = List.copyOf(parts);
    }

    /** The materials of a kind among {@code materials}. */
    static Documents of(List<Material> materials, MaterialKind kind) {
        return new Documents(materials.stream().filter(m -> m.kind() == kind).toList());
    }

    /**
     * Judges what the materials of a kind show: INDETERMINATE without materials, NOT_APPLICABLE when there is none of the
     * kind, whose absence {@code material/complete} reports.
     */
    static Evaluation judge(Facts facts, MaterialKind kind, Function<Documents, Evaluation> judge) {
        List<Material> materials = facts.inspection().materials();
        if (materials == null) {
            return Evaluation.indeterminate("materials");
        }
        Documents documents = of(materials, kind);
        return documents.isMissing() ? Evaluation.notApplicable() : judge.apply(documents);
    }

    boolean isMissing() {
        return parts.isEmpty();
    }

    /** Whether any part attests this; an absent attestation counts as false. */
    boolean attests(Function<MaterialFacts, @Nullable Boolean> fact) {
        return shows(facts -> Boolean.TRUE.equals(fact.apply(facts)));
    }

    /** Whether any part shows this. */
    boolean shows(Predicate<MaterialFacts> fact) {
        return facts().anyMatch(fact);
    }

    /** The first value that a part states; null when none does. */
    <T> @Nullable T stated(Function<MaterialFacts, @Nullable T> fact) {
        return facts().map(fact).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private Stream<MaterialFacts> facts() {
        return parts.stream().map(Material::facts).filter(Objects::nonNull);
    }
}
