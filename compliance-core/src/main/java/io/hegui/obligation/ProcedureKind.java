package io.hegui.obligation;

import io.hegui.model.ApplicationProfile;
import io.hegui.rule.LocalizedText;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 程序: which procedure runs, and which of its states may follow which. Immutable and thread-safe. */
public enum ProcedureKind {
    NATIONAL_APPLICATION(ApplicationProfile.NATIONAL, "全网许可证申请", "national application"),
    PROVINCIAL_APPLICATION(ApplicationProfile.PROVINCIAL, "地网许可证申请", "provincial application"),
    BEIJING_APPLICATION(ApplicationProfile.BEIJING, "北京许可证申请", "Beijing application"),
    ANNUAL_INSPECTION(null, "年检", "annual inspection");

    private final @Nullable ApplicationProfile profile;
    private final LocalizedText title;

    ProcedureKind(@Nullable ApplicationProfile profile, String zh, String en) {
        this.profile = profile;
        this.title = new LocalizedText(zh, en);
    }

    /** The application procedure of a profile. */
    public static ProcedureKind of(ApplicationProfile profile) {
        return switch (profile) {
            case NATIONAL -> NATIONAL_APPLICATION;
            case PROVINCIAL -> PROVINCIAL_APPLICATION;
            case BEIJING -> BEIJING_APPLICATION;
        };
    }

    /** What the procedure is called. */
    public LocalizedText title() {
        return title;
    }

    /** The state in which the procedure is before any event. */
    public ProcedureState initial() {
        return profile == null ? InspectionState.DRAFT : ApplicationState.PREPARING;
    }

    /** All states of the machine; one that a profile never enters is listed and is no successor of another. */
    public List<ProcedureState> states() {
        return List.of(profile == null ? InspectionState.values() : ApplicationState.values());
    }

    /**
     * The state of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public ProcedureState state(String name) {
        for (ProcedureState state : states()) {
            if (state.name().equals(name)) {
                return state;
            }
        }
        throw new IllegalArgumentException(title.en() + ": event '" + name.replaceAll("\\p{Cntrl}", " ")
                + "' names no state; expected one of " + Arrays.toString(states().toArray()));
    }

    /**
     * The states that may follow, the usual way ahead first; empty where the procedure ends.
     *
     * @throws IllegalArgumentException when the state is another procedure's
     */
    public List<ProcedureState> successors(ProcedureState state) {
        if (state instanceof ApplicationState step && profile != null) {
            return List.copyOf(step.successors(profile));
        }
        if (state instanceof InspectionState step && profile == null) {
            return List.copyOf(step.successors());
        }
        throw new IllegalArgumentException(state.name() + " is no state of the " + title.en());
    }
}
