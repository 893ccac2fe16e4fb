package io.hegui.rules.data;

import io.hegui.model.AccessEntry;
import io.hegui.model.DataProtection;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Violation;
import io.hegui.rules.Missing;
import io.hegui.rules.Sources;
import java.util.List;

/** A recording was read for a purpose that the access policy does not list; an absent list lists nothing. */
public final class PurposeLimit implements PackageRule {

    private static final RuleSpec SPEC = RuleSpec.escalating("data/purpose-limit", Sources.S5);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        DataProtection protection = facts.inspection().dataProtection();
        if (protection == null) {
            return Evaluation.indeterminate("dataProtection");
        }
        List<String> permitted = protection.accessPolicy() == null
                ? List.of()
                : protection.accessPolicy().purposes().stream()
                        .map(String::strip)
                        .toList();
        List<String> purposes = Accesses.of(protection, facts).stream()
                .map(AccessEntry::purpose)
                .filter(Missing::isThere)
                .map(purpose -> String.valueOf(purpose).strip())
                .toList();
        long failed = purposes.stream()
                .filter(purpose -> !permitted.contains(purpose))
                .count();
        return failed > 0
                ? Evaluation.fail(Violation.whole().counting(failed, purposes.size()))
                : Evaluation.of(List.of(), purposes.size());
    }
}
