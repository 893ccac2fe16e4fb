package io.hegui.evidence;

/** When an entry of a decision log counts as written. */
public enum Durability {

    /**
     * An append returns when the device has the bytes: what is acknowledged outlives a crash of the machine. A batch is
     * forced once, as a whole.
     */
    FORCED,

    /**
     * An append returns when the operating system has the bytes: what is acknowledged outlives a crash of the process, and
     * the last seconds before a power failure may be lost. Files are forced when they are rotated or closed.
     */
    HANDED_OVER
}
