package io.hegui.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds places in a file where a record certainly ends, so that pieces of it can be read apart and still count the same
 * lines. A line end within quotes is none. For one thread.
 */
final class RecordEnds {

    /**
     * A place between two records.
     *
     * @param offset first byte of the next record
     * @param nextLine number of the line in which the next record begins
     */
    record End(long offset, long nextLine) {}

    private static final int LINE_START = 0;
    private static final int FIELD_START = 1;
    private static final int PLAIN = 2;
    private static final int QUOTED = 3;
    private static final int QUOTE_IN_QUOTED = 4;

    private final boolean csv;
    private int state = LINE_START;
    private boolean afterReturn;
    private long line = 1;

    private RecordEnds(boolean csv) {
        this.csv = csv;
    }

    /** Record ends about {@code size} bytes apart; none from the first line on that ends within quotes. */
    static List<End> of(StreamFile file, long size) throws IOException {
        List<End> ends = new ArrayList<>();
        RecordEnds place = new RecordEnds(!file.isJson());
        byte[] buffer = new byte[1 << 18];
        long base = 0;
        long wanted = size;
        try (InputStream in = file.open(0, bytes -> {})) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                int at = 0;
                while (at < count) {
                    boolean cut = base + at + Words.BYTES >= wanted;
                    if (!cut && at + Words.BYTES <= count && place.pass(Words.at(buffer, at))) {
                        at += Words.BYTES;
                        continue;
                    }
                    if (!place.pass(buffer[at])) {
                        return ends;
                    }
                    at++;
                    if (buffer[at - 1] == '\n' && base + at >= wanted && base + at < file.size()) {
                        ends.add(new End(base + at, place.line));
                        wanted = base + at + size;
                    }
                }
                base += count;
            }
        }
        return ends;
    }

    /** Passes a byte; false when it ends a line within quotes. */
    private boolean pass(byte b) {
        if (afterReturn && b != '\n') {
            line++;
        }
        afterReturn = csv && b == '\r';
        if (b == '\n') {
            line++;
        }
        if (b == '\n' || afterReturn) {
            if (state == QUOTED) {
                return false;
            }
            state = LINE_START;
        } else if (csv) {
            state = next(state, b);
        }
        return true;
    }

    /** Passes eight bytes at once; false when they have to be passed one by one, and nothing was done. */
    private boolean pass(long word) {
        long lineFeeds = Words.equal(word, '\n');
        if (csv) {
            long returns = Words.equal(word, '\r');
            boolean alone = returns < 0 || ((returns << Byte.SIZE) & ~lineFeeds) != 0;
            boolean inQuotes = state == QUOTED && (lineFeeds | returns) != 0;
            if (afterReturn || alone || inQuotes || state == QUOTE_IN_QUOTED || Words.equal(word, '"') != 0) {
                return false;
            }
            byte last = (byte) (word >>> (Long.SIZE - Byte.SIZE));
            state = state == QUOTED ? QUOTED : last == '\n' ? LINE_START : last == ',' ? FIELD_START : PLAIN;
        }
        line += Long.bitCount(lineFeeds);
        return true;
    }

    private static int next(int state, byte b) {
        if (state == QUOTED) {
            return b == '"' ? QUOTE_IN_QUOTED : QUOTED;
        }
        if (b == '"') {
            return state == PLAIN ? PLAIN : QUOTED;
        }
        return b == ',' ? FIELD_START : PLAIN;
    }
}
