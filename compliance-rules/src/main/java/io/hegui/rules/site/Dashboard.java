package io.hegui.rules.site;

import io.hegui.model.DashboardFigure;
import io.hegui.model.Site;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rules.Missing;
import io.hegui.rules.Sources;

/** The live dashboard lacks the outbound volume, the complaint rate or the blacklist interception rate. */
public final class Dashboard implements PackageRule {

    private static final RuleSpec SPEC = RuleSpec.of("site/dashboard", Severity.ADVICE, Sources.S1);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Site site = facts.inspection().site();
        if (site == null) {
            return Evaluation.indeterminate("site");
        }
        Missing missing = new Missing();
        for (DashboardFigure figure : DashboardFigure.values()) {
            missing.unless(site.dashboard().contains(figure), figure.name());
        }
        return missing.evaluation();
    }
}
