package io.hegui.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds places in a file where a record certainly ends, so that pieces of it can be read apart and still count the same
 * lines. A line end within quotes is none. Stateless and thread-safe.
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

    private RecordEnds() {}

    /** Record ends about {@code size} bytes apart; none from the first line on that ends within quotes. */
    static List<End> of(StreamFile file, long size) throws IOException {
        List<End> ends = new ArrayList<>();
        byte[] buffer = new byte[1 << 18];
        boolean csv = !file.isJson();
        int state = LINE_START;
        boolean afterReturn = false;
        long line = 1;
        long base = 0;
        long wanted = size;
        try (InputStream in = file.open(0, bytes -> {})) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                for (int i = 0; i < count; i++) {
                    byte b = buffer[i];
                    if (afterReturn && b != '\n') {
                        line++;
                    }
                    afterReturn = csv && b == '\r';
                    if (b == '\n') {
                        line++;
                    }
                    if (b == '\n' || afterReturn) {
                        if (state == QUOTED) {
                            return ends;
                        }
                        state = LINE_START;
                    } else if (csv) {
                        state = next(state, b);
                    }
                    if (b == '\n' && base + i + 1 >= wanted && base + i + 1 < file.size()) {
                        ends.add(new End(base + i + 1, line));
                        wanted = base + i + 1 + size;
                    }
                }
                base += count;
            }
        }
        return ends;
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
