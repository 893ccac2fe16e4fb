package io.hegui.rules.application;

import io.hegui.model.Material;
import io.hegui.model.MaterialKind;
import io.hegui.rule.Attachments;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A material of the profile is missing, unsealed where a seal is due, no PDF, or too large (S3, S5). */
public final class Materials implements PackageRule {

    /** Kinds asked for by a national or provincial license. */
    public static final ParameterKey<List<String>> NATIONAL = ParameterKey.words("application/materials.national");

    /** Kinds asked for in Beijing. */
    public static final ParameterKey<List<String>> BEIJING = ParameterKey.words("application/materials.beijing");

    /** Kinds that must bear the company seal. */
    public static final ParameterKey<List<String>> SEALED = ParameterKey.words("application/materials.sealed");

    /** Largest size in bytes, inclusive. */
    public static final ParameterKey<Long> LARGEST = ParameterKey.integer("application/materials.largest-bytes");

    private static final RuleSpec SPEC = RuleSpec.of("application/materials", Severity.MINOR, Sources.S3, Sources.S5)
            .withParameters(NATIONAL, BEIJING, SEALED, LARGEST);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        return Applicant.of(facts).map(Materials::judge).orElseGet(Evaluation::notApplicable);
    }

    private static Evaluation judge(Applicant applicant) {
        List<String> asked = applicant.facts().valueOf(applicant.isBeijing() ? BEIJING : NATIONAL);
        List<Violation> violations = new ArrayList<>();
        for (String kind : asked) {
            List<Material> there = applicant.application().materials().stream()
                    .filter(m -> m.kind() != null && m.kind().name().equals(kind))
                    .toList();
            List<String> defects = there.isEmpty() ? List.of("MISSING") : leastDefects(there, applicant.facts());
            if (!defects.isEmpty()) {
                violations.add(Violation.about(kind)
                        .because(defects.get(0))
                        .counting(1, asked.size())
                        .with(Values.of("defects", defects)));
            }
        }
        return Evaluation.of(violations, asked.size());
    }

    /** Of several documents of one kind the best counts. */
    private static List<String> leastDefects(List<Material> materials, Facts facts) {
        List<String> least = defects(materials.get(0), facts);
        for (Material material : materials) {
            List<String> defects = defects(material, facts);
            least = defects.size() < least.size() ? defects : least;
        }
        return least;
    }

    private static List<String> defects(Material material, Facts facts) {
        List<String> defects = new ArrayList<>();
        if (material.kind() != MaterialKind.FUNCTION_VIDEO) {
            Attachments.Attachment attached =
                    material.file() == null ? null : facts.attachments().find(material.file());
            boolean pdf = attached == null
                    ? isPdf(material.format())
                    : attached.format().equals("pdf");
            Long bytes = attached == null ? material.bytes() : Long.valueOf(attached.bytes());
            if (!pdf) {
                defects.add("NOT_PDF");
            }
            if (bytes == null || bytes > facts.valueOf(LARGEST)) {
                defects.add("TOO_LARGE");
            }
        }
        boolean sealNeeded = material.kind() != null
                && facts.valueOf(SEALED).contains(material.kind().name());
        if (sealNeeded && !Applicant.shows(material.sealed())) {
            defects.add("UNSEALED");
        }
        return defects;
    }

    private static boolean isPdf(@Nullable String format) {
        return format != null && format.toLowerCase(Locale.ROOT).endsWith("pdf");
    }
}
