package io.hegui.io;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Divides files into pieces that can be read apart. Stateless and thread-safe. */
final class Pieces {

    /** Smaller pieces aren't worth a thread. */
    static final long SMALLEST = 4L << 20;

    private Pieces() {}

    /**
     * Divides the files of a stream.
     *
     * @param wanted about how many pieces to make
     * @param smallest smallest piece in bytes
     * @throws InputError when a file can't be read or has no header of ours
     */
    static List<Piece> of(RecordKind<?, ?> kind, List<StreamFile> files, int wanted, long smallest) {
        return divided(kind, files, size(files, wanted, smallest), RecordEnds::of);
    }

    /**
     * The same without reading the files: they are cut at line ends, which may lie within a record of CSV. How the reading
     * of the pieces ends tells whether they do.
     */
    static List<Piece> guess(RecordKind<?, ?> kind, List<StreamFile> files, int wanted, long smallest) {
        return divided(
                kind,
                files,
                size(files, wanted, smallest),
                (file, size) -> LineCuts.of(file, size).stream()
                        .map(cut -> new RecordEnds.End(cut, Piece.GUESSED))
                        .toList());
    }

    /** Cuts a file into parts of about so many bytes. */
    @FunctionalInterface
    private interface Cutter {
        List<RecordEnds.End> cut(StreamFile file, long size) throws IOException;
    }

    private static long size(List<StreamFile> files, int wanted, long smallest) {
        long total = files.stream().mapToLong(StreamFile::size).sum();
        return Math.max(smallest, total / Math.max(1, wanted) + 1);
    }

    private static List<Piece> divided(RecordKind<?, ?> kind, List<StreamFile> files, long size, Cutter cutter) {
        List<Piece> pieces = new ArrayList<>();
        for (StreamFile file : files) {
            try {
                divide(kind, file, size, cutter, pieces);
            } catch (IOException e) {
                throw file.unreadable(e);
            }
        }
        return pieces;
    }

    private static void divide(RecordKind<?, ?> kind, StreamFile file, long size, Cutter cutter, List<Piece> pieces)
            throws IOException {
        Charset charset = FileCharset.of(file, name -> !file.isJson() && kind.indexOfHeader(name) >= 0);
        CsvColumns columns = file.isJson() ? null : columns(kind, file, charset);
        long from = 0;
        long line = 1;
        if (!file.isCompressed() && file.size() > size) {
            for (RecordEnds.End end : cutter.cut(file, size)) {
                pieces.add(new Piece(file, charset, columns, from, end.offset(), line));
                from = end.offset();
                line = end.nextLine();
            }
        }
        pieces.add(new Piece(file, charset, columns, from, Long.MAX_VALUE, line));
    }

    private static @Nullable CsvColumns columns(RecordKind<?, ?> kind, StreamFile file, Charset charset)
            throws IOException {
        try (InputStream in = file.open(0, bytes -> {});
                LineBlocks blocks = new LineBlocks(in, charset, Long.MAX_VALUE, true)) {
            while (blocks.next()) {
                List<String> header = firstRecord(file, blocks.text());
                if (header != null) {
                    return CsvColumns.of(kind, file.name(), header);
                }
            }
            return null;
        }
    }

    private static @Nullable List<String> firstRecord(StreamFile file, String lines) throws IOException {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(new SliceReader(lines, 0));
                CloseableIterator<CsvRecord> records = csv.iterator()) {
            while (records.hasNext()) {
                List<String> fields = records.next().getFields();
                if (fields.size() > 1 || !fields.get(0).isBlank()) {
                    return fields;
                }
            }
            return null;
        } catch (CsvParseException e) {
            throw new InputError(file.name() + ": header: found a quote out of place, expected RFC 4180", e);
        }
    }
}
