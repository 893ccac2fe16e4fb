package io.hegui.rules.site;

import io.hegui.model.PublicBoardItem;
import io.hegui.model.Site;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rules.Missing;
import io.hegui.rules.Sources;

/** The public board lacks the number certificates or the complaint channels. */
public final class PublicBoard implements PackageRule {

    private static final RuleSpec SPEC = RuleSpec.of("site/public-board", Severity.MINOR, Sources.S1);

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
        for (PublicBoardItem item : PublicBoardItem.values()) {
            missing.unless(site.publicBoard().contains(item), item.name());
        }
        return missing.evaluation();
    }
}
