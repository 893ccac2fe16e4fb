package io.hegui.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds line ends in a file about so many bytes apart without reading what lies between. In CSV a line end may stand within
 * quotes: whether a record ends there shows when the file is read. Stateless.
 */
final class LineCuts {

    private static final int BUFFER = 1 << 13;

    private LineCuts() {}

    /** The offsets behind line feeds, rising, at least {@code size} bytes apart; none at the end of the file. */
    static List<Long> of(StreamFile file, long size) throws IOException {
        List<Long> cuts = new ArrayList<>();
        for (long wanted = size; wanted < file.size(); ) {
            long cut = behindLineFeed(file, wanted - 1);
            if (cut < file.size()) {
                cuts.add(cut);
            }
            wanted = cut + size;
        }
        return cuts;
    }

    /** The offset behind the first line feed from {@code from} on; the size of the file when there is none. */
    private static long behindLineFeed(StreamFile file, long from) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long base = from;
        try (InputStream in = file.open(from, bytes -> {})) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                for (int i = 0; i < count; i++) {
                    if (buffer[i] == '\n') {
                        return base + i + 1;
                    }
                }
                base += count;
            }
        }
        return file.size();
    }
}
