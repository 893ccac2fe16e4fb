package io.hegui.rules.application;

import io.hegui.model.Licensee;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rules.Sources;
import io.hegui.rules.text.PlainText;
import java.util.List;

/** A business scope that names neither of the words asked for; in Beijing both are (S3, S5). */
public final class BusinessScope implements PackageRule {

    /** Words of which the business scope names at least one. */
    public static final ParameterKey<List<String>> ANY = ParameterKey.words("application/business-scope.any");

    /** Words that a business scope in Beijing names all. */
    public static final ParameterKey<List<String>> BEIJING = ParameterKey.words("application/business-scope.beijing");

    private static final RuleSpec SPEC = RuleSpec.of(
                    "application/business-scope", Severity.MAJOR, Sources.S3, Sources.S5)
            .withParameters(ANY, BEIJING);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        return Applicant.of(facts).map(BusinessScope::judge).orElseGet(Evaluation::notApplicable);
    }

    private static Evaluation judge(Applicant applicant) {
        Licensee licensee = applicant.facts().inspection().licensee();
        if (licensee == null) {
            return Evaluation.indeterminate("licensee");
        }
        String scope = licensee.businessScope() == null ? "" : PlainText.of(licensee.businessScope());
        List<String> words = applicant.facts().valueOf(applicant.isBeijing() ? BEIJING : ANY);
        List<String> absent = words.stream()
                .filter(word -> !scope.contains(PlainText.of(word)))
                .toList();
        boolean fails = applicant.isBeijing() ? !absent.isEmpty() : absent.size() == words.size();
        return fails ? Evaluation.fail(Applicant.lacking(absent)) : Evaluation.pass();
    }
}
