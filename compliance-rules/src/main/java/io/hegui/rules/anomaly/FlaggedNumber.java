package io.hegui.rules.anomaly;

import io.hegui.model.AnomalyKind;
import io.hegui.model.NumberResource;
import io.hegui.model.PhoneNumber;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A number of the firm was flagged as harassment by 100 or more users in the year. One finding a number, however it is
 * written.
 */
public final class FlaggedNumber implements PackageRule {

    /** Users whose flags make a number stand out, inclusive. */
    public static final ParameterKey<Long> FLAGS = ParameterKey.integer("anomaly/flagged-number.flags");

    private static final RuleSpec SPEC =
            RuleSpec.of("anomaly/flagged-number", Severity.MAJOR, Sources.S4).withParameters(FLAGS);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        List<NumberResource> numbers = facts.inspection().numbers();
        if (numbers == null) {
            return Evaluation.indeterminate("numbers");
        }
        long limit = facts.valueOf(FLAGS);
        Map<PhoneNumber, Long> flags = flags(numbers);
        List<Violation> violations = new ArrayList<>();
        flags.forEach((number, count) -> {
            if (count >= limit) {
                violations.add(FirmRecords.about(facts, AnomalyKind.FLAGGED_NUMBER, number)
                        .inYear(facts)
                        .of(Violation.aboutPerson(number.text())
                                .counting(1, flags.size())
                                .with(Values.measured(count, limit))));
            }
        });
        return Evaluation.of(violations, flags.size());
    }

    /** The flags of each number, none where no figure is given; of a number that is listed twice the most. */
    private static Map<PhoneNumber, Long> flags(List<NumberResource> numbers) {
        Map<PhoneNumber, Long> flags = new LinkedHashMap<>();
        for (NumberResource resource : numbers) {
            if (resource.number() != null) {
                Integer known = resource.harassmentFlags();
                flags.merge(resource.number(), known == null ? 0L : known, Math::max);
            }
        }
        return flags;
    }

    @Override
    public List<Gauge> gauges(Facts facts) {
        List<NumberResource> numbers = facts.inspection().numbers();
        BigDecimal limit = BigDecimal.valueOf(facts.valueOf(FLAGS));
        if (numbers == null) {
            return List.of();
        }
        List<Gauge> gauges = new ArrayList<>();
        flags(numbers.stream()
                        .filter(n -> n.harassmentFlags() != null && n.harassmentFlags() >= 0)
                        .toList())
                .forEach((number, count) -> gauges.add(Gauge.count(count, 1, limit, Gauge.Side.FROM)
                        .aboutPerson(number.text())
                        .undated()));
        return gauges;
    }
}
