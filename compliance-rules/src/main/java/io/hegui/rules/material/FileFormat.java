package io.hegui.rules.material;

import io.hegui.model.Material;
import io.hegui.model.MaterialKind;
import io.hegui.rule.Attachments.Attachment;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A material is not in the format asked for, too large, not legible, unsealed where a seal is due, not the file that was
 * declared, or not attached. What the attached file shows counts before what is declared of it.
 */
public final class FileFormat implements PackageRule {

    /** The largest permitted file in bytes, inclusive. */
    public static final ParameterKey<Long> MAX_BYTES = ParameterKey.integer("material/file-format.maxBytes");

    private static final Set<MaterialKind> VIDEOS = Set.of(MaterialKind.SITE_VIDEO, MaterialKind.FUNCTION_VIDEO);
    private static final Set<MaterialKind> SEALED =
            Set.of(MaterialKind.AUDIT_REPORT, MaterialKind.BUSINESS_STATUS, MaterialKind.SECURITY_SYSTEM);

    private static final RuleSpec SPEC = RuleSpec.of("material/file-format", Severity.MINOR, Sources.S3, Sources.OWN)
            .withParameters(MAX_BYTES);

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
        List<Violation> violations = new ArrayList<>();
        for (Material material : materials) {
            List<String> defects = defects(material, facts);
            if (!defects.isEmpty()) {
                violations.add(Violation.about(String.valueOf(material.kind()))
                        .counting(1, materials.size())
                        .with(Values.of("defects", defects).and("limit", facts.valueOf(MAX_BYTES))));
            }
        }
        return Evaluation.of(violations, materials.size());
    }

    private static List<String> defects(Material material, Facts facts) {
        String file = material.file();
        Attachment attached = file == null ? null : facts.attachments().find(file);
        List<String> defects = new ArrayList<>();
        if (attached == null) {
            defects.add("FILE_ABSENT");
        }
        String format = attached == null ? material.format() : attached.format();
        if (isOtherFormat(material, format, attached != null)) {
            defects.add(material.kind() == MaterialKind.SITE_VIDEO ? "NOT_MP4" : "NOT_PDF");
        }
        Long bytes = attached == null ? material.bytes() : Long.valueOf(attached.bytes());
        if (bytes != null && bytes > facts.valueOf(MAX_BYTES) && !VIDEOS.contains(material.kind())) {
            defects.add("TOO_LARGE");
        }
        if (!Boolean.TRUE.equals(material.legible())) {
            defects.add("NOT_LEGIBLE");
        }
        if (SEALED.contains(material.kind()) && !Boolean.TRUE.equals(material.sealed())) {
            defects.add("UNSEALED");
        }
        if (facts.attachments().differs(file, material.sha256())) {
            defects.add("DIGEST_DIFFERS");
        }
        return defects;
    }

    private static boolean isOtherFormat(Material material, @Nullable String format, boolean attached) {
        if (material.kind() == MaterialKind.FUNCTION_VIDEO || (format == null && !attached)) {
            return false;
        }
        String due = material.kind() == MaterialKind.SITE_VIDEO ? "mp4" : "pdf";
        return !due.equalsIgnoreCase(format == null ? "" : format.strip());
    }
}
