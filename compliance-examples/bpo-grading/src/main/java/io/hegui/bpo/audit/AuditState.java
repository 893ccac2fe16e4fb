package io.hegui.bpo.audit;

/** How far an audit has come. */
public enum AuditState {
    /** Waits for a worker. */
    WAITING,
    /** Is being done. */
    RUNNING,
    /** Its report is there. */
    DONE,
    /** The package can't be used; the error says why. */
    FAILED
}
