package io.hegui.rules.report;

import io.hegui.model.AnnualReport;
import io.hegui.model.ComplaintCase;
import io.hegui.model.InspectionPackage;
import io.hegui.rule.AccumulatorType;
import io.hegui.rule.CallFigures;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.StreamRule;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the annual report differs from what the records yield by more than 5 % of the larger of the two. A figure
 * that is absent is the matter of report/metrics; one that the records don't yield isn't compared.
 */
public final class RecordDiscrepancy implements StreamRule<CallFigures> {

    /** The share of the larger figure by which both may differ; inclusive. */
    public static final ParameterKey<BigDecimal> TOLERANCE =
            ParameterKey.decimal("report/record-discrepancy.tolerance");

    private static final RuleSpec SPEC = RuleSpec.of("report/record-discrepancy", Severity.MAJOR, Sources.OWN)
            .withParameters(TOLERANCE);

    /** A reported figure and the fraction that the records yield; a denominator of 0 stands for no such figure. */
    private record Figure(String name, @Nullable BigDecimal own, long numerator, long denominator) {

        static Figure count(String name, @Nullable Long own, long yielded) {
            return new Figure(name, own == null ? null : BigDecimal.valueOf(own), yielded, 1);
        }

        boolean isCompared() {
            return own != null && denominator > 0;
        }
    }

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public AccumulatorType<CallFigures> accumulator() {
        return CallFigures.TYPE;
    }

    @Override
    public Evaluation evaluate(CallFigures figures, Facts facts) {
        AnnualReport report = facts.section(InspectionPackage::annualReport);
        if (report == null) {
            return Evaluation.indeterminate("annualReport");
        }
        List<Figure> all = new ArrayList<>(List.of(
                Figure.count("calls", report.calls(), figures.calls()),
                new Figure(
                        "outboundConnectRate",
                        report.outboundConnectRate(),
                        figures.outboundConnected(),
                        figures.outboundWithOutcome()),
                new Figure("averageTalkSeconds", report.averageTalkSeconds(), figures.talkSeconds(), figures.talks()),
                Figure.count("recordings", report.recordings(), figures.recordings()),
                Figure.count("callerNumbers", report.callerNumbers(), figures.callerNumbers())));
        if (figures.marksConversion()) {
            all.add(new Figure(
                    "conversionRate", report.conversionRate(), figures.converted(), figures.marketingConnected()));
        }
        return compare(all, report, facts, List.of());
    }

    @Override
    public Evaluation withoutCalls(Facts facts) {
        AnnualReport report = facts.section(InspectionPackage::annualReport);
        return report == null
                ? Evaluation.indeterminate("annualReport", "calls")
                : compare(List.of(), report, facts, List.of("calls"));
    }

    private static Evaluation compare(List<Figure> ofCalls, AnnualReport report, Facts facts, List<String> lacking) {
        List<Figure> all = new ArrayList<>(ofCalls);
        List<String> missing = new ArrayList<>(lacking);
        List<ComplaintCase> complaints = facts.complaints();
        if (complaints != null) {
            all.add(Figure.count("complaints", report.complaints(), complaints.size()));
        } else if (report.complaints() != null) {
            missing.add("complaints");
        }
        all.removeIf(figure -> !figure.isCompared());
        BigDecimal tolerance = facts.valueOf(TOLERANCE);
        List<Violation> violations = all.stream()
                .filter(f ->
                        Comparison.differs(Objects.requireNonNull(f.own()), f.numerator(), f.denominator(), tolerance))
                .map(f -> violation(f, tolerance).counting(1, all.size()))
                .toList();
        return violations.isEmpty() && !missing.isEmpty()
                ? Evaluation.indeterminate(missing.toArray(String[]::new))
                : Evaluation.of(violations, all.size());
    }

    private static Violation violation(Figure figure, BigDecimal tolerance) {
        BigDecimal yielded = Objects.requireNonNull(CallFigures.rate(figure.numerator(), figure.denominator()));
        return Violation.about(figure.name())
                .with(Values.measured(Objects.requireNonNull(figure.own()), tolerance))
                .with(Values.of("records", yielded));
    }
}
