package io.hegui.obligation;

import io.hegui.rule.LocalizedText;

/** 程序状态: a state of a procedure; events bear its name. Immutable and thread-safe. */
public sealed interface ProcedureState permits ApplicationState, InspectionState {

    /** The name by which events enter the state. */
    String name();

    /** What the state is called. */
    LocalizedText title();
}
