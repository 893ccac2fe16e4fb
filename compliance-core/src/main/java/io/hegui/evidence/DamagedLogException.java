package io.hegui.evidence;

/**
 * A decision log that can't be continued, because an entry before its end is not as it was written. One line. Immutable and
 * thread-safe, as far as an exception can be.
 */
public final class DamagedLogException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LogFault fault;

    DamagedLogException(LogFault fault) {
        super(fault.message().en());
        this.fault = fault;
    }

    /** What is wrong, and with which entry. */
    public LogFault fault() {
        return fault;
    }
}
