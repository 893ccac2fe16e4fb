package io.hegui.importers;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines of a text, ended by LF, CR or CRLF, of bounded length. For one thread. */
final class Lines implements Closeable {

    /** Longest line in characters; of a longer one only the beginning is given. */
    static final int LONGEST = 1 << 20;

    private final Reader in;
    private final char[] buffer = new char[1 << 16];
    private int at;
    private int filled;
    private long number;
    private boolean tooLong;
    private boolean ended;

    Lines(Reader in) {
        this.in = in;
    }

    /** The next line without its end; null at the end of the text. */
    @Nullable
    String next() throws IOException {
        if (at == filled && !fill()) {
            return null;
        }
        number++;
        tooLong = false;
        ended = false;
        StringBuilder collected = null;
        while (true) {
            int from = at;
            while (at < filled && buffer[at] != '\n' && buffer[at] != '\r') {
                at++;
            }
            boolean found = at < filled;
            if (found && collected == null && at - from <= LONGEST) {
                String line = new String(buffer, from, at - from);
                skipEnd();
                return line;
            }
            collected = collected == null ? new StringBuilder() : collected;
            int room = LONGEST - collected.length();
            tooLong |= at - from > room;
            collected.append(buffer, from, Math.min(room, at - from));
            if (found) {
                skipEnd();
                return collected.toString();
            }
            if (!fill()) {
                return collected.toString();
            }
        }
    }

    private void skipEnd() throws IOException {
        ended = true;
        if (buffer[at++] == '\r' && (at < filled || fill()) && buffer[at] == '\n') {
            at++;
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, in.read(buffer, 0, buffer.length));
        return filled > 0;
    }

    /** The number of the line given last, from 1. */
    long number() {
        return number;
    }

    /** Whether the line given last was cut because of its length. */
    boolean tooLong() {
        return tooLong;
    }

    /** Whether the line given last has a line end: all but the last one of a text. */
    boolean ended() {
        return ended;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
