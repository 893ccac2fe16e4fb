package io.hegui.rules.report;

import io.hegui.model.AnnualReport;
import io.hegui.model.Platform;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the annual report differs from that of the regulator's monitoring platform by more than 5 % of the larger
 * of the two, or is absent while the platform knows it. A figure that the platform lacks isn't compared.
 */
public final class PlatformDiscrepancy implements PackageRule {

    /** The share of the larger figure by which both may differ; inclusive. */
    public static final ParameterKey<BigDecimal> TOLERANCE =
            ParameterKey.decimal("report/platform-discrepancy.tolerance");

    private static final RuleSpec SPEC = RuleSpec.of("report/platform-discrepancy", Severity.MAJOR, Sources.S2)
            .withParameters(TOLERANCE);

    private record Figure(
            String name, @Nullable Long own, @Nullable Long platform) {}

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        AnnualReport report = facts.inspection().annualReport();
        Platform platform = facts.inspection().platform();
        if (report == null) {
            return Evaluation.indeterminate("annualReport");
        }
        if (platform == null) {
            return Evaluation.indeterminate("platform");
        }
        BigDecimal tolerance = facts.valueOf(TOLERANCE);
        List<Figure> compared = Stream.of(
                        new Figure("recordings", report.recordings(), platform.recordings()),
                        new Figure("callerNumbers", report.callerNumbers(), platform.callerNumbers()),
                        new Figure("complaints", report.complaints(), platform.complaints()))
                .filter(figure -> figure.platform() != null)
                .toList();
        List<Violation> violations = new ArrayList<>();
        for (Figure figure : compared) {
            Violation violation = violation(figure, tolerance);
            if (violation != null) {
                violations.add(violation.counting(1, compared.size()));
            }
        }
        return Evaluation.of(violations, compared.size());
    }

    private static @Nullable Violation violation(Figure figure, BigDecimal tolerance) {
        Long own = figure.own();
        long known = Objects.requireNonNull(figure.platform());
        Violation about = Violation.about(figure.name()).with(Values.of("platform", known));
        if (own == null) {
            return about.because("ABSENT");
        }
        return Comparison.differs(BigDecimal.valueOf(own), BigDecimal.valueOf(known), tolerance)
                ? about.with(Values.measured(own, tolerance))
                : null;
    }
}
