package io.hegui.io;

import java.util.Arrays;

/**
 * Knows at which byte of a file the lines begin that were read from it. What lies before the last line asked for is
 * forgotten. For one thread.
 */
final class LineStarts {

    private final boolean returnsEndLines;
    private long[] starts = new long[1 << 12];
    private int from;
    private int to = 1;
    private long firstLine = 1;
    private long offset;

    /** Of a file of that kind; in CSV a lone carriage return ends a line, too. */
    LineStarts(boolean csv) {
        this.returnsEndLines = csv;
    }

    /** Takes the bytes of the next lines, which end at a line end or at the end of the file. */
    void take(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            boolean ends = b == '\n' || (returnsEndLines && b == '\r' && (i + 1 == length || bytes[i + 1] != '\n'));
            if (ends) {
                add(offset + i + 1);
            }
        }
        offset += length;
    }

    /** Takes bytes that belong to the same line. */
    void skip(int length) {
        offset += length;
    }

    /** Takes bytes behind which a line ends. */
    void endLine(int length) {
        offset += length;
        add(offset);
    }

    private void add(long start) {
        if (to == starts.length) {
            if (from > starts.length / 2) {
                System.arraycopy(starts, from, starts, 0, to - from);
                to -= from;
                from = 0;
            } else {
                starts = Arrays.copyOf(starts, starts.length * 2);
            }
        }
        starts[to++] = start;
    }

    /** The first byte of a line; lines are asked for in rising order. */
    long of(long line) {
        from += (int) (line - firstLine);
        firstLine = line;
        return starts[from];
    }
}
