package io.hegui.obligation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 程序进度: how a procedure stands at the end of a day. Immutable and thread-safe.
 *
 * @param kind which procedure
 * @param asOf the day
 * @param state the state
 * @param since day on which the state was entered; null when no event is counted yet
 * @param history states entered up to {@code asOf}, that day included, in order
 * @param pending steps dated after {@code asOf}: not counted, and not judged
 * @param legalNext states that may follow, the usual way ahead first; empty when the procedure has ended
 * @param next the step due next, by the terms of the sources even when they are over; null when the procedure has ended
 * @param end the end when all goes well; the day of the end once the procedure has ended, however it did
 */
public record ProcedureStatus(
        ProcedureKind kind,
        LocalDate asOf,
        ProcedureState state,
        @Nullable LocalDate since,
        List<ProcedureStep> history,
        List<ProcedureStep> pending,
        List<ProcedureState> legalNext,
        @Nullable Expectation next,
        Expectation end) {

    public ProcedureStatus {
        history = List.copyOf(history);
        pending = List.copyOf(pending);
        legalNext = List.copyOf(legalNext);
    }

    /** Whether the procedure has ended. */
    public boolean ended() {
        return legalNext.isEmpty();
    }

    /** Whether the step due next is late. */
    public boolean overdue() {
        return next != null && next.overdueOn(asOf);
    }
}
