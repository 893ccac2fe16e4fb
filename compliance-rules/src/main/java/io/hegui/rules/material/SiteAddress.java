package io.hegui.rules.material;

import io.hegui.model.MaterialFacts;
import io.hegui.model.MaterialKind;
import io.hegui.model.Site;
import io.hegui.model.SiteOwnership;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The proof of site names another address than was filed, or its lease has run out. A leased site needs a last day. */
public final class SiteAddress implements PackageRule {

    private static final RuleSpec SPEC = RuleSpec.of("material/site-address", Severity.MINOR, Sources.S1);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        return Documents.judge(facts, MaterialKind.SITE_PROOF, proof -> judge(proof, facts));
    }

    private static Evaluation judge(Documents proof, Facts facts) {
        Site site = facts.inspection().site();
        String address = proof.stated(MaterialFacts::address);
        List<String> defects = new ArrayList<>();
        if (address == null || address.isBlank() || (site != null && !isSame(address, site.address()))) {
            defects.add("ADDRESS_DIFFERS");
        }
        LocalDate leaseUntil = latest(proof);
        boolean leased = site != null && site.ownership() == SiteOwnership.LEASED;
        if (leaseUntil == null ? leased : leaseUntil.isBefore(facts.asOf())) {
            defects.add("LEASE_EXPIRED");
        }
        if (!defects.isEmpty()) {
            return Evaluation.fail(
                    Violation.about(MaterialKind.SITE_PROOF.name()).with(Values.of("defects", defects)));
        }
        return site == null ? Evaluation.indeterminate("site") : Evaluation.pass();
    }

    private static boolean isSame(String shown, @Nullable String filed) {
        return filed != null && !filed.isBlank() && shown.strip().equals(filed.strip());
    }

    private static @Nullable LocalDate latest(Documents proof) {
        return proof.parts().stream()
                .map(part -> part.facts() == null ? null : part.facts().leaseUntil())
                .filter(day -> day != null)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
