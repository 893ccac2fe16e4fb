package io.hegui.rules.application;

import io.hegui.model.Licensee;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rules.Sources;

/** An applicant that is no independent legal person (S5). */
public final class Entity implements PackageRule {

    private static final RuleSpec SPEC = RuleSpec.of("application/entity", Severity.BLOCKER, Sources.S5);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        return Applicant.of(facts).map(Entity::judge).orElseGet(Evaluation::notApplicable);
    }

    private static Evaluation judge(Applicant applicant) {
        Licensee licensee = applicant.facts().inspection().licensee();
        return licensee == null
                ? Evaluation.indeterminate("licensee")
                : Evaluation.failIf(!Applicant.shows(licensee.independentLegalPerson()));
    }
}
