package io.hegui.evidence;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads the lines of a log file as bytes. For one thread. */
final class LogLines implements Closeable {

    /** Longest line in bytes, its line end included. */
    static final int LONGEST = 1 << 20;

    private final InputStream in;
    private byte[] line = new byte[4096];
    private int length;
    private boolean ended;

    LogLines(Path file) throws IOException {
        in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    /** Goes to the next line; false when there is none. */
    boolean next() throws IOException {
        length = 0;
        ended = false;
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                ended = true;
                return true;
            }
            if (length == LONGEST) {
                return true;
            }
            if (length == line.length) {
                line = Arrays.copyOf(line, line.length * 2);
            }
            line[length++] = (byte) b;
        }
        return length > 0;
    }

    /** The bytes of the line, valid up to {@link #length()} and until the next one. */
    byte[] bytes() {
        return line;
    }

    /** Bytes of the line without its line end. */
    int length() {
        return length;
    }

    /** Whether it has a line end. */
    boolean isEnded() {
        return ended;
    }

    /** Whether the line ends before the file does, or is too long to be one of ours. */
    boolean isTooLong() {
        return length == LONGEST;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
