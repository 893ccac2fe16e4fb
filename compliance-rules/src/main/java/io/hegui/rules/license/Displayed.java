package io.hegui.rules.license;

import io.hegui.model.DisplayPlace;
import io.hegui.model.License;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.util.List;
import java.util.stream.Stream;

/** The license is not shown at the site, on the website and by the hotline. */
public final class Displayed implements PackageRule {

    private static final RuleSpec SPEC = RuleSpec.of("license/displayed", Severity.MINOR, Sources.S1, Sources.S5);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        License license = facts.inspection().license();
        if (license == null) {
            return Evaluation.indeterminate("license");
        }
        List<DisplayPlace> missing = Stream.of(DisplayPlace.values())
                .filter(place -> !license.displayedAt().contains(place))
                .toList();
        return missing.isEmpty()
                ? Evaluation.pass()
                : Evaluation.fail(Violation.whole().with(Values.of("missing", missing)));
    }
}
