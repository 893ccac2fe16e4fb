package io.hegui.rules.license;

import io.hegui.model.ChangeKind;
import io.hegui.model.License;
import io.hegui.model.Licensee;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * License and business license name another legal representative or address, and no change under way accounts for it. A
 * value that is absent can't be the same. A change accounts for a difference when it is of that kind, happened, and has
 * not reached the license yet.
 */
public final class Consistent implements PackageRule {

    private static final RuleSpec SPEC =
            RuleSpec.of("license/consistent", Severity.MAJOR, Sources.S1, Sources.ORDER_42);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        License license = facts.inspection().license();
        Licensee licensee = facts.inspection().licensee();
        if (license == null) {
            return licensee == null
                    ? Evaluation.indeterminate("license", "licensee")
                    : Evaluation.indeterminate("license");
        }
        if (licensee == null) {
            return Evaluation.indeterminate("licensee");
        }
        List<String> differing = new ArrayList<>();
        if (differs(
                license.legalRepresentative(),
                licensee.legalRepresentative(),
                ChangeKind.LEGAL_REPRESENTATIVE,
                facts)) {
            differing.add("legalRepresentative");
        }
        if (differs(license.registeredAddress(), licensee.registeredAddress(), ChangeKind.ADDRESS, facts)) {
            differing.add("registeredAddress");
        }
        return differing.isEmpty()
                ? Evaluation.pass()
                : Evaluation.fail(Violation.whole().with(Values.of("differing", differing)));
    }

    private static boolean differs(
            @Nullable String onLicense, @Nullable String registered, ChangeKind kind, Facts facts) {
        if (onLicense == null || registered == null) {
            return true;
        }
        return !onLicense.strip().equals(registered.strip()) && !isUnderWay(kind, facts);
    }

    private static boolean isUnderWay(ChangeKind kind, Facts facts) {
        return Changes.of(facts).stream()
                .anyMatch(change -> change.kind() == kind
                        && Changes.happened(change.changedOn(), facts)
                        && !Changes.happened(change.licenseUpdatedOn(), facts));
    }
}
