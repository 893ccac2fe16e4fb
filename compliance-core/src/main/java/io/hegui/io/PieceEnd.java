package io.hegui.io;

/**
 * How the reading of a piece ended. Immutable and thread-safe.
 *
 * @param nextLine number of the line behind the piece
 * @param certain whether a record certainly ends there: no quote was open, and none was given up as never closed
 */
record PieceEnd(long nextLine, boolean certain) {}
