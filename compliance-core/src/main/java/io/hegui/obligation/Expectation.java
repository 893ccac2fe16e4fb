package io.hegui.obligation;

import io.hegui.rule.LocalizedText;
import io.hegui.rule.Source;
import java.time.LocalDate;
import java.util.List;

/**
 * 预期: when a state is to be entered. Immutable and thread-safe.
 *
 * @param state the state
 * @param earliest earliest day, inclusive
 * @param latest latest day, inclusive; not before {@code earliest}
 * @param estimated whether a day is only an estimate: working days in a year whose calendar isn't known, a wait or a
 *     beginning for which nothing gives a day, or a term that is over; the derivation says which
 * @param sources who sets the terms, in the order in which they were used; empty when the day is a fact
 * @param derivation how the days were found, step by step
 */
public record Expectation(
        ProcedureState state,
        LocalDate earliest,
        LocalDate latest,
        boolean estimated,
        List<Source> sources,
        List<LocalizedText> derivation) {

    /**
     * An expectation.
     *
     * @throws IllegalArgumentException when {@code latest} is before {@code earliest}
     */
    public Expectation {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException(state.name() + " at the latest on " + latest + ", before " + earliest);
        }
        sources = List.copyOf(sources);
        derivation = List.copyOf(derivation);
    }

    /** Whether the latest day is over on {@code day} while the state has not been entered. */
    public boolean overdueOn(LocalDate day) {
        return day.isAfter(latest);
    }
}
