package io.hegui.io;

/** Hears how far a long reading has come. Called by any worker, by one at a time. */
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
