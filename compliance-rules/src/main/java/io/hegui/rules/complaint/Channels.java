package io.hegui.rules.complaint;

import io.hegui.model.ComplaintCase;
import io.hegui.model.ComplaintChannel;
import io.hegui.model.ComplaintChannels;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A channel's compiled count, or that of the follow-ups, is absent, or is lower than the cases of the channel in the
 * package. One finding a channel.
 */
public final class Channels implements PackageRule {

    private static final RuleSpec SPEC = RuleSpec.of("complaint/channels", Severity.MINOR, Sources.S1);

    /** A figure that the firm compiles; without channel: the follow-ups, to which no case corresponds. */
    private record Figure(
            String name,
            @Nullable ComplaintChannel channel,
            @Nullable Integer compiled) {

        boolean isTooLow(@Nullable List<ComplaintCase> cases) {
            return compiled == null || (channel != null && cases != null && compiled < count(cases));
        }

        long count(List<ComplaintCase> cases) {
            return cases.stream()
                    .filter(c -> c.channel() != null && c.channel() == channel)
                    .count();
        }

        Violation violation(int population, @Nullable List<ComplaintCase> cases) {
            return Violation.about(name)
                    .counting(1, population)
                    .with(Values.of("compiled", compiled == null ? "-" : compiled)
                            .and("cases", cases == null || channel == null ? "-" : count(cases)));
        }
    }

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        ComplaintChannels compiled = facts.inspection().complaintChannels();
        if (compiled == null) {
            return Evaluation.indeterminate("complaintChannels");
        }
        List<Figure> figures = List.of(
                of(ComplaintChannel.HOTLINE_12321, compiled.hotline12321()),
                of(ComplaintChannel.HOTLINE_12345, compiled.hotline12345()),
                of(ComplaintChannel.MIIT_APPEAL, compiled.miitAppeal()),
                new Figure("followUps", null, compiled.followUps()));
        List<ComplaintCase> cases = facts.complaints();
        List<Violation> violations = new ArrayList<>();
        for (Figure figure : figures) {
            if (figure.isTooLow(cases)) {
                violations.add(figure.violation(figures.size(), cases));
            }
        }
        return violations.isEmpty() && cases == null
                ? Evaluation.indeterminate("complaints")
                : Evaluation.of(violations, figures.size());
    }

    private static Figure of(ComplaintChannel channel, @Nullable Integer compiled) {
        return new Figure(channel.name(), channel, compiled);
    }
}
