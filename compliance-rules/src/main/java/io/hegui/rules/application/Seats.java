package io.hegui.rules.application;

import io.hegui.model.Site;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rules.Sources;
import java.util.ArrayList;
import java.util.List;

/** In Beijing: too few seats, no monitor screens or no fire safety (S5). */
public final class Seats implements PackageRule {

    /** Seats, inclusive. */
    public static final ParameterKey<Long> LEAST = ParameterKey.integer("application/seats.least");

    private static final RuleSpec SPEC =
            RuleSpec.of("application/seats", Severity.MAJOR, Sources.S5).withParameters(LEAST);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        return Applicant.of(facts).map(Seats::judge).orElseGet(Evaluation::notApplicable);
    }

    private static Evaluation judge(Applicant applicant) {
        if (!applicant.isBeijing()) {
            return Evaluation.notApplicable();
        }
        Site site = applicant.facts().inspection().site();
        if (site == null) {
            return Evaluation.indeterminate("site");
        }
        List<String> defects = new ArrayList<>();
        if (site.seats() == null || site.seats() < applicant.facts().valueOf(LEAST)) {
            defects.add("seats");
        }
        if (!Applicant.shows(site.monitorScreens())) {
            defects.add("monitorScreens");
        }
        if (!Applicant.shows(site.fireSafety())) {
            defects.add("fireSafety");
        }
        return Applicant.requireNothing(defects);
    }
}
