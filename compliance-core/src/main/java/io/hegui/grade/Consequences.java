package io.hegui.grade;

import io.hegui.model.Level;
import io.hegui.rule.Texts;
import io.hegui.rule.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Works out what follows from a level, with dates. Stateless and thread-safe. */
final class Consequences {

    private Consequences() {}

    static List<GradeConsequence> of(Assessment assessment, GradeFacts facts, GradePolicy policy) {
        List<GradeConsequence> consequences = new ArrayList<>();
        for (GradePolicy.Outcome outcome : policy.outcomes()) {
            if (!outcome.levels().contains(assessment.level())) {
                continue;
            }
            if (outcome.onlyFor() == null) {
                consequences.add(dated(outcome, start(outcome, assessment, facts), facts));
            } else {
                established(assessment, outcome)
                        .ifPresent(cap -> consequences.add(
                                dated(outcome, Optional.ofNullable(cap.on()).orElse(facts.asOf()), facts)));
            }
        }
        return consequences;
    }

    /** The latest finding of the regulator of the kind that the outcome is for. */
    private static Optional<Cap> established(Assessment assessment, GradePolicy.Outcome outcome) {
        return assessment.caps().stream()
                .filter(cap -> cap.established() == outcome.onlyFor())
                .max(Comparator.comparing(Cap::on, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    /**
     * The day from which it runs: the regulator's own, that is its grading at this level, a failed check for a
     * rectification, or the finding that caps the grade; else the day of this grading.
     */
    private static LocalDate start(GradePolicy.Outcome outcome, Assessment assessment, GradeFacts facts) {
        if (outcome.kind() == ConsequenceKind.RECTIFICATION && facts.happened(facts.checkFailedOn())) {
            return Objects.requireNonNull(facts.checkFailedOn());
        }
        GradeFacts.Grading graded = facts.graded();
        if (graded != null && facts.happened(graded.on()) && graded.level() == assessment.level()) {
            return graded.on();
        }
        return assessment.caps().stream()
                .filter(cap -> cap.cause() == CapCause.REGULATOR && cap.level() == assessment.level())
                .map(Cap::on)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .filter(day -> assessment.level() == Level.D)
                .orElse(facts.asOf());
    }

    private static GradeConsequence dated(GradePolicy.Outcome outcome, LocalDate start, GradeFacts facts) {
        if (outcome.nextYear()) {
            int year = facts.filingYear() + 1;
            return lasting(outcome, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        return outcome.period() == null
                ? new GradeConsequence(outcome.kind(), outcome.text(), null, null, outcome.source())
                : lasting(outcome, start, start.plus(outcome.period()));
    }

    private static GradeConsequence lasting(GradePolicy.Outcome outcome, LocalDate from, LocalDate until) {
        Values dates = Values.of("from", from).and("until", until);
        return new GradeConsequence(outcome.kind(), Texts.fill(outcome.text(), dates), from, until, outcome.source());
    }
}
