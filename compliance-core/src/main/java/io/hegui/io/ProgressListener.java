package io.hegui.io;

/** Hears how far a long reading has come. Called by the thread of any worker, by one at a time, so it needs no lock of its own. */
@FunctionalInterface
public interface ProgressListener {

    /** Hears nothing. */
    ProgressListener NONE = (bytes, total) -> {};

    /**
     * So much is read.
     *
     * @param bytes bytes read from disk so far
     * @param total bytes of all record files
     */
    void progressed(long bytes, long total);
}
