package io.hegui.rules.material;

import io.hegui.model.Licensee;
import io.hegui.model.Material;
import io.hegui.model.MaterialKind;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import io.hegui.rules.Missing;
import io.hegui.rules.Sources;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The commitment letter is not signed by the legal representative, unsealed, or dated before 1 January of the filing
 * year. Of several letters one in order is enough.
 */
public final class CommitmentLetter implements PackageRule {

    private static final RuleSpec SPEC = RuleSpec.of("material/commitment-letter", Severity.MINOR, Sources.S1);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        return Documents.judge(facts, MaterialKind.COMMITMENT_LETTER, letters -> {
            List<List<String>> defects = letters.parts().stream()
                    .map(letter -> defects(letter, facts))
                    .toList();
            if (defects.stream().noneMatch(List::isEmpty)) {
                return Evaluation.fail(Violation.about(MaterialKind.COMMITMENT_LETTER.name())
                        .with(Values.of("defects", defects.get(0))));
            }
            return facts.inspection().licensee() == null ? Evaluation.indeterminate("licensee") : Evaluation.pass();
        });
    }

    private static List<String> defects(Material letter, Facts facts) {
        List<String> defects = new ArrayList<>();
        if (!isSigned(letter.signedBy(), facts.inspection().licensee())) {
            defects.add("NOT_SIGNED");
        }
        if (!Boolean.TRUE.equals(letter.sealed())) {
            defects.add("UNSEALED");
        }
        LocalDate on = letter.datedOn();
        if (on == null || on.getYear() < facts.filingYear() || on.isAfter(facts.asOf())) {
            defects.add("MISDATED");
        }
        return defects;
    }

    /** Without a licensee whoever signed is let pass here; the rule then stays undecided. */
    private static boolean isSigned(@Nullable String signer, @Nullable Licensee licensee) {
        if (signer == null || licensee == null) {
            return Missing.isThere(signer);
        }
        String due = licensee.legalRepresentative();
        return due != null && !due.isBlank() && signer.strip().equals(due.strip());
    }
}
