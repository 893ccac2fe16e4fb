package io.hegui.rules.complaint;

import io.hegui.model.ComplaintCase;
import io.hegui.model.PreviousReport;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.Gauge;
import io.hegui.rule.PackageRule;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.math.BigDecimal;
import java.util.List;

/** Cases rose far above those of the year before, and no improvement is on file. */
public final class Surge implements PackageRule {

    /** Cases per case of the year before, exclusive. */
    public static final ParameterKey<BigDecimal> FACTOR = ParameterKey.decimal("complaint/surge.factor");

    private static final RuleSpec SPEC =
            RuleSpec.of("complaint/surge", Severity.MINOR, Sources.S1).withParameters(FACTOR);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        List<ComplaintCase> cases = facts.complaints();
        PreviousReport previous = facts.inspection().previousReport();
        if (cases == null) {
            return Evaluation.indeterminate("complaints");
        }
        if (previous == null) {
            return Evaluation.indeterminate("previousReport");
        }
        if (cases.isEmpty()) {
            return Evaluation.notApplicable();
        }
        Long before = previous.complaints();
        boolean surged = before == null
                || BigDecimal.valueOf(cases.size())
                                .compareTo(facts.valueOf(FACTOR).multiply(BigDecimal.valueOf(before)))
                        > 0;
        return surged && Improvements.of(facts).findAny().isEmpty()
                ? Evaluation.fail(Violation.whole()
                        .with(Values.measured(cases.size(), facts.valueOf(FACTOR))
                                .and("previous", before == null ? "-" : before)))
                : Evaluation.pass();
    }

    @Override
    public List<Gauge> gauges(Facts facts) {
        List<ComplaintCase> cases = facts.complaints();
        PreviousReport previous = facts.inspection().previousReport();
        Long before = previous == null ? null : previous.complaints();
        return cases == null
                        || before == null
                        || Improvements.of(facts).findAny().isPresent()
                ? List.of()
                : List.of(Gauge.count(cases.size(), before, facts.valueOf(FACTOR), Gauge.Side.ABOVE));
    }
}
