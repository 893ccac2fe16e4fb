package io.hegui.io;

/**
 * Takes records and the lines in which they begin.
 *
 * @param <R> record
 */
@FunctionalInterface
interface RecordSink<R> {

    /** Takes a record that begins in that line of its file, from 1. */
    void accept(R theRecord, long line);
}
