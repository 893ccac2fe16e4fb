package io.hegui.io;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A run of whole records of one file. Immutable and thread-safe.
 *
 * @param file the file
 * @param charset its charset
 * @param columns columns of a CSV file; null for JSON lines and for a file without content
 * @param from first byte
 * @param to byte behind the last; {@link Long#MAX_VALUE}: to the end
 * @param firstLine number of the first line; {@link #GUESSED}: the piece begins behind the end of a line, perhaps within a
 *     record, and its lines count from its own beginning
 */
record Piece(StreamFile file, Charset charset, @Nullable CsvColumns columns, long from, long to, long firstLine) {

    /** The number of the first line where that isn't known. */
    static final long GUESSED = 0;

    boolean isGuessed() {
        return firstLine == GUESSED;
    }

    /**
     * Reads all records in order.
     *
     * @return how that ended
     * @throws InputError when the file can't be read, or changed meanwhile
     */
    <R> PieceEnd read(RecordDraft<?, R> draft, IntakeCount count, Consumer<R> sink, LongConsumer progress) {
        try (LineBlocks blocks = new LineBlocks(file.open(from, progress), charset, to - from, from == 0)) {
            PieceEnd end = read(blocks, draft, count, (r, line) -> sink.accept(r));
            file.requireUnchanged();
            return end;
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    /** Reads all records that are in these blocks, in order. */
    <R> PieceEnd read(LineBlocks blocks, RecordDraft<?, R> draft, IntakeCount count, RecordSink<R> sink)
            throws IOException {
        long line = isGuessed() ? 1 : firstLine;
        if (file.isJson()) {
            return readJson(blocks, line, draft, count, sink);
        }
        return columns == null ? new PieceEnd(line, true) : readCsv(blocks, line, draft, columns, count, sink);
    }

    private <R> PieceEnd readJson(
            LineBlocks blocks, long line, RecordDraft<?, R> draft, IntakeCount count, RecordSink<R> sink)
            throws IOException {
        JsonRecords<?, R> records = new JsonRecords<>(file.name(), draft, line, count, sink);
        JsonBytes<R> bytes = new JsonBytes<>(draft, records, count, sink);
        while (blocks.next()) {
            requireUninterrupted();
            bytes.read(blocks);
        }
        return new PieceEnd(records.line(), true);
    }

    private <R> PieceEnd readCsv(
            LineBlocks blocks,
            long line,
            RecordDraft<?, R> draft,
            CsvColumns ours,
            IntakeCount count,
            RecordSink<R> sink)
            throws IOException {
        ours.unknown().forEach(count::unknown);
        CsvRecords<R> records = new CsvRecords<>(file.name(), draft, ours, line, from == 0, count, sink);
        CsvBytes<R> bytes = new CsvBytes<>(file.name(), draft, ours, records, count, sink);
        while (blocks.next()) {
            requireUninterrupted();
            bytes.read(blocks);
        }
        boolean certain = !records.isWaiting() && !records.hasGivenUp();
        records.finish();
        return new PieceEnd(records.line(), certain);
    }

    private static void requireUninterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new java.util.concurrent.CancellationException("reading was interrupted");
        }
    }

    /** The pieces' way of naming themselves in a debugger. */
    @Override
    public String toString() {
        return file.name() + List.of(from, to);
    }
}
