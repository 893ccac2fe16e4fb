package io.hegui.rules.call;

import io.hegui.model.InspectionPackage;
import io.hegui.rule.AccumulatorType;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.StreamRule;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * The covered period has a gap: a longest run of days without a call that holds a whole week from Monday to Sunday or a
 * whole calendar month. The period runs from the later of 1 January and operatingSince to the earlier of 31 December and
 * the day of the audit. No call at all is one gap.
 */
public final class YearCoverage implements StreamRule<DayPresence> {

    private static final RuleSpec SPEC = RuleSpec.of("call/year-coverage", Severity.MAJOR, Sources.S4);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public AccumulatorType<DayPresence> accumulator() {
        return DayPresence.TYPE;
    }

    @Override
    public Evaluation evaluate(DayPresence calls, Facts facts) {
        LocalDate start = start(facts);
        LocalDate end = end(facts);
        List<Violation> gaps = new ArrayList<>();
        LocalDate from = start;
        while (!from.isAfter(end)) {
            LocalDate to = earlier(calls.nextWithCall(from).minusDays(1), end);
            if (calls.isEmpty() || holdsWholeWeek(from, to)) {
                gaps.add(gap(from, to, days(start, end)));
            }
            from = calls.nextWithoutCall(to.plusDays(1));
        }
        return Evaluation.of(gaps, days(start, end));
    }

    @Override
    public Evaluation withoutCalls(Facts facts) {
        return start(facts).isAfter(end(facts)) ? Evaluation.notApplicable() : Evaluation.indeterminate("calls");
    }

    private static LocalDate start(Facts facts) {
        LocalDate since = facts.section(InspectionPackage::operatingSince);
        return since != null && since.isAfter(facts.yearStart()) ? since : facts.yearStart();
    }

    private static LocalDate end(Facts facts) {
        return earlier(facts.yearEnd(), facts.asOf());
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static long days(LocalDate from, LocalDate to) {
        return Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
    }

    /** A whole month always holds a whole week, so that weeks decide. */
    private static boolean holdsWholeWeek(LocalDate from, LocalDate to) {
        LocalDate monday = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        return !monday.plusDays(6).isAfter(to);
    }

    private static Violation gap(LocalDate from, LocalDate to, long period) {
        return Violation.about(from.toString())
                .counting(days(from, to), period)
                .with(Values.of("from", from).and("to", to));
    }
}
