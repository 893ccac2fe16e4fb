package io.hegui.importers;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A row on its way: when it happened, where it stood, what it holds. Immutable and thread-safe.
 *
 * @param second seconds on China's clocks; {@link Long#MIN_VALUE} when no time is known
 * @param layout which layout, by its place in the list of layouts
 * @param place where it stood
 * @param cells its cells
 */
record StoredRow(long second, int layout, ImportTally.Place place, List<String> cells) {

    /** By time, then by content: the same for any order of rows and files. Rows of equal content come by place. */
    static final Comparator<StoredRow> ORDER = Comparator.comparingLong(StoredRow::second)
            .thenComparing(StoredRow::cells, StoredRow::compareCells)
            .thenComparing(StoredRow::place);

    private static final int FIXED_BYTES = 120;
    private static final int CELL_BYTES = 56;

    private static int compareCells(List<String> a, List<String> b) {
        int both = Math.min(a.size(), b.size());
        for (int i = 0; i < both; i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    /** About how many bytes of memory it takes. */
    long bytes() {
        long bytes = FIXED_BYTES;
        for (String cell : cells) {
            bytes += cell.isEmpty() ? 8 : CELL_BYTES + 2L * cell.length();
        }
        return bytes;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeLong(second);
        out.writeInt(layout);
        out.writeInt(place.file());
        out.writeLong(place.line());
        out.writeInt(cells.size());
        for (String cell : cells) {
            byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    static StoredRow read(DataInputStream in) throws IOException {
        long second = in.readLong();
        int layout = in.readInt();
        ImportTally.Place place = new ImportTally.Place(in.readInt(), in.readLong());
        int count = in.readInt();
        List<String> cells = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int length = in.readInt();
            cells.add(length == 0 ? "" : new String(in.readNBytes(length), StandardCharsets.UTF_8));
        }
        return new StoredRow(second, layout, place, cells);
    }
}
