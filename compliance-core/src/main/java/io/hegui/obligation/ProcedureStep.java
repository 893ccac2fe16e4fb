package io.hegui.obligation;

import java.time.LocalDate;

/**
 * 程序步骤: a state and the day on which it was entered. Immutable and thread-safe.
 *
 * @param state state entered
 * @param on day, in China
 */
public record ProcedureStep(ProcedureState state, LocalDate on) {}
