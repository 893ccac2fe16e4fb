package io.hegui.obligation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event that can't happen in the state in which it is said to have happened. Thread-safe. */
public final class IllegalTransitionException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient ProcedureState state;
    private final transient ProcedureStep event;

    IllegalTransitionException(
            ProcedureKind kind,
            ProcedureState state,
            @Nullable ProcedureStep last,
            ProcedureStep event,
            List<ProcedureState> legal) {
        super(kind.title().en() + ": event " + event.state().name() + " on " + event.on() + " can't happen in state "
                + state.name() + (last == null ? "" : " (since " + last.on() + ")") + "; expected "
                + (legal.isEmpty() ? "none, the procedure has ended" : "one of " + names(legal)));
        this.state = state;
        this.event = event;
    }

    private static List<String> names(List<ProcedureState> states) {
        return states.stream().map(ProcedureState::name).toList();
    }

    /** The state in which the procedure was. */
    public ProcedureState state() {
        return state;
    }

    /** The event that was refused. */
    public ProcedureStep event() {
        return event;
    }
}
