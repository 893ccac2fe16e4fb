package io.hegui.importers;

import io.hegui.io.ProgressListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings the rows of files to the sorter and from there, as legs, to the sweep. For one thread. */
final class RowIntake {

    private final SourceKind source;
    private final ImportMapping mapping;
    private final LegReader reader;
    private final ImportTally tally;
    private final RowSorter sorter;
    private final List<Layout> layouts = new ArrayList<>();
    private final Map<Layout, Integer> places = new HashMap<>();

    RowIntake(SourceKind source, ImportMapping mapping, ImportTally tally, RowSorter sorter) {
        this.source = source;
        this.mapping = mapping;
        this.reader = Readers.of(source, mapping);
        this.tally = tally;
        this.sorter = sorter;
    }

    /** Reads all files. */
    void read(List<Path> files, ProgressListener progress) throws IOException {
        long total = 0;
        for (Path file : files) {
            total += Files.isReadable(file) ? Files.size(file) : 0;
        }
        long[] read = {0};
        long all = total;
        for (int i = 0; i < files.size(); i++) {
            FileSink sink = new FileSink(i);
            FileRows.read(files.get(i), source, mapping, sink, bytes -> {
                read[0] += bytes;
                progress.progressed(read[0], all);
            });
            sink.end(files.get(i));
        }
    }

    /** Gives all rows as legs, in the order of time; of rows that are the same only the first. */
    void drain(LegSweep sweep) throws IOException {
        StoredRow[] before = new StoredRow[1];
        sorter.drain(row -> {
            Leg leg = reader.read(row, layouts.get(row.layout()));
            boolean same = before[0] != null
                    && before[0].second() == row.second()
                    && before[0].layout() == row.layout()
                    && before[0].cells().equals(row.cells());
            before[0] = row;
            if (same && (leg.id != null || !leg.keys.isEmpty())) {
                tally.drop(DropReason.DUPLICATE, row.place());
            } else {
                sweep.accept(leg);
            }
        });
    }

    private int placeOf(Layout layout) {
        return places.computeIfAbsent(layout, one -> {
            layouts.add(one);
            return layouts.size() - 1;
        });
    }

    /** Takes the rows of one file. */
    private final class FileSink implements RowSink {

        private final int file;
        private @Nullable Layout header;

        FileSink(int file) {
            this.file = file;
        }

        @Override
        public void row(long line, List<String> cells, boolean last) throws IOException {
            ImportTally.Place place = new ImportTally.Place(file, line);
            tally.row();
            Layout found = mayBeHeader(cells) ? reader.header(cells) : null;
            if (found != null) {
                tally.drop(header == null ? DropReason.HEADER : DropReason.REPEATED_HEADER, place);
                header = found;
                return;
            }
            Layout layout =
                    header != null ? cells.size() == header.columns().size() ? header : null : reader.layoutOf(cells);
            if (layout == null) {
                tally.drop(
                        last
                                ? DropReason.CUT_SHORT
                                : header == null && awaitsHeader() ? DropReason.TITLE_LINE : DropReason.WRONG_COLUMNS,
                        place);
                return;
            }
            keep(place, layout, cells);
        }

        @Override
        public void row(long line, Layout layout, List<String> cells) throws IOException {
            tally.row();
            keep(new ImportTally.Place(file, line), layout, cells);
        }

        private void keep(ImportTally.Place place, Layout layout, List<String> cells) throws IOException {
            tally.layout(layout.name());
            sorter.add(new StoredRow(reader.second(cells, layout), placeOf(layout), place, cells));
        }

        private boolean awaitsHeader() {
            return source == SourceKind.TABLE && mapping.columns().isEmpty();
        }

        /** A row of data has cells that begin with a digit. */
        private boolean mayBeHeader(List<String> cells) {
            if (header != null) {
                return cells.equals(header.columns()) || !hasNumber(cells);
            }
            return awaitsHeader() || !hasNumber(cells);
        }

        private static boolean hasNumber(List<String> cells) {
            for (String cell : cells) {
                if (!cell.isEmpty() && cell.charAt(0) >= '0' && cell.charAt(0) <= '9') {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void unreadable(long line, DropReason reason) {
            tally.row();
            tally.drop(reason, new ImportTally.Place(file, line));
        }

        /** Says what is missing when a table had no header. */
        void end(Path path) {
            if (awaitsHeader() && header == null) {
                throw new io.hegui.io.InputError(path.getFileName()
                        + ": found no line with all columns of the mapping, expected a header with "
                        + String.join(", ", ((TableLegs) reader).needed()));
            }
        }
    }
}
