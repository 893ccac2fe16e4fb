package io.hegui.rules.content;

import io.hegui.model.ContentKind;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rules.Sources;

/** An advertisement does not show the license number; the website is {@code license/displayed}'s matter. */
public final class LicenseShown implements PackageRule {

    private static final RuleSpec SPEC = RuleSpec.of("content/license-shown", Severity.MINOR, Sources.S5);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        return Contents.judge(
                facts,
                content -> content.kind() == ContentKind.ADVERTISEMENT,
                content -> Boolean.TRUE.equals(content.showsLicenseNumber()) ? null : Values.NONE);
    }
}
