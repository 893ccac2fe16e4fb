package io.hegui.rules.report;

import io.hegui.model.AnnualReport;
import io.hegui.model.ComplaintCase;
import io.hegui.model.Province;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.TopExamples;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A complaint comes from a province, by its number, that was not reported. Cases of unknown province aren't judged. */
public final class ComplaintAttribution implements PackageRule {

    private static final RuleSpec SPEC = RuleSpec.of("report/complaint-attribution", Severity.MAJOR, Sources.S2);

    private static final class Cases {
        long count;
        final TopExamples examples = new TopExamples();
    }

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        AnnualReport report = facts.inspection().annualReport();
        List<ComplaintCase> complaints = facts.complaints();
        if (report == null) {
            return Evaluation.indeterminate("annualReport");
        }
        if (complaints == null) {
            return Evaluation.indeterminate("complaints");
        }
        long attributed = 0;
        Map<Province, Cases> unreported = new EnumMap<>(Province.class);
        for (ComplaintCase complaint : complaints) {
            Province province =
                    complaint.phone() == null ? null : facts.numberPlan().provinceOf(complaint.phone());
            if (province != null) {
                attributed++;
                if (!report.reportedProvinces().contains(province)) {
                    Cases cases = unreported.computeIfAbsent(province, p -> new Cases());
                    cases.count++;
                    cases.examples.add(complaint.receivedAt(), complaint.id());
                }
            }
        }
        return Evaluation.of(violations(unreported, attributed), attributed);
    }

    private static List<Violation> violations(Map<Province, Cases> unreported, long attributed) {
        List<Violation> violations = new ArrayList<>();
        unreported.forEach((province, cases) -> violations.add(Violation.about(province.code())
                .counting(cases.count, attributed)
                .showing(cases.examples.ids())));
        return violations;
    }
}
