package io.hegui.obligation;

import io.hegui.calendar.WorkingDays;
import io.hegui.rule.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs procedures: from dated events to the state on a day, what is due next, and the end. Immutable and thread-safe.
 */
public final class ProcedureEngine {

    private final WorkingDays calendar;

    /** An engine that counts working days by the calendar. */
    public ProcedureEngine(WorkingDays calendar) {
        this.calendar = calendar;
    }

    /**
     * How a procedure stands at the end of a day. It begins in its first state, so that an event which names that state is
     * welcome and not needed. Events dated later than {@code asOf} are kept as pending and not judged.
     *
     * @throws IllegalTransitionException when a counted event can't happen in the state before it; the message names both
     */
    public ProcedureStatus at(Procedure procedure, LocalDate asOf) {
        List<ProcedureStep> history = new ArrayList<>();
        List<ProcedureStep> pending = new ArrayList<>();
        for (ProcedureStep step : procedure.steps()) {
            if (step.on().isAfter(asOf)) {
                pending.add(step);
            } else {
                requireLegal(procedure.kind(), history, step);
                history.add(step);
            }
        }
        ProcedureKind kind = procedure.kind();
        ProcedureStep last = history.isEmpty() ? null : history.get(history.size() - 1);
        ProcedureState state = last == null ? kind.initial() : last.state();
        List<ProcedureState> legal = kind.successors(state);
        LocalDate since = last == null ? null : last.on();
        if (legal.isEmpty() && last != null) {
            return new ProcedureStatus(kind, asOf, state, since, history, pending, legal, null, ended(last));
        }
        Forecast.Outlook outlook = new Forecast(procedure, history, asOf, calendar).look();
        return new ProcedureStatus(kind, asOf, state, since, history, pending, legal, outlook.next(), outlook.end());
    }

    private static void requireLegal(ProcedureKind kind, List<ProcedureStep> history, ProcedureStep step) {
        ProcedureStep last = history.isEmpty() ? null : history.get(history.size() - 1);
        ProcedureState state = last == null ? kind.initial() : last.state();
        boolean begins = last == null && step.state() == state;
        List<ProcedureState> legal = kind.successors(state);
        if (!begins && !legal.contains(step.state())) {
            throw new IllegalTransitionException(kind, state, last, step, legal);
        }
    }

    private static Expectation ended(ProcedureStep last) {
        LocalizedText title = last.state().title();
        LocalizedText fact = new LocalizedText(
                last.on() + " 进入“" + title.zh() + "”，程序结束", "ended on " + last.on() + ": " + title.en());
        return new Expectation(last.state(), last.on(), last.on(), false, List.of(), List.of(fact));
    }
}
