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

/**
 * An access to a recording lacks a field, was approved by the reader, or was made by someone who had left. A reader who
 * is neither an agent nor named among the staff can't have left, as far as the package tells.
 */
public final class AccessLog implements PackageRule {

    private static final RuleSpec SPEC = RuleSpec.escalating("data/access-log", Sources.S4);

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
        List<AccessEntry> log = Accesses.of(protection, facts);
        Employment employment = new Employment(facts.inspection());
        long failed = log.stream().filter(entry -> fails(entry, employment)).count();
        if (failed > 0) {
            return Evaluation.fail(Violation.whole().counting(failed, log.size()));
        }
        boolean undecided = log.stream().anyMatch(entry -> entry.user() != null && employment.isUnknown(entry.user()));
        return undecided ? Evaluation.indeterminate("agents") : Evaluation.of(List.of(), log.size());
    }

    private static boolean fails(AccessEntry entry, Employment employment) {
        if (entry.at() == null
                || entry.user() == null
                || entry.approver() == null
                || !Missing.isThere(entry.user())
                || !Missing.isThere(entry.approver())
                || !Missing.isThere(entry.recording())
                || !Missing.isThere(entry.purpose())
                || entry.minutes() == null) {
            return true;
        }
        return entry.approver().strip().equals(entry.user().strip())
                || employment.hadLeft(entry.user(), entry.at().date());
    }
}
