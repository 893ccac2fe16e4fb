package io.hegui.grade;

/** Why a grade is held down. Immutable and thread-safe. */
public enum CapCause {
    /** A failed rule of a severity that holds the grade down. */
    FINDING,
    /** A voluntary correction was filed (S2). */
    VOLUNTARY_CORRECTION,
    /** The regulator itself established something. */
    REGULATOR
}
