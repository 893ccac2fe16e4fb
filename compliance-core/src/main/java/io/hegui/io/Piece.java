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
 * @param firstLine number of the first line
 */
record Piece(StreamFile file, Charset charset, @Nullable CsvColumns columns, long from, long to, long firstLine) {

    /**
     * Reads all records in order.
     *
     * @throws InputError when the file can't be read
     */
    <R> void read(RecordDraft<?, R> draft, IntakeCount count, Consumer<R> sink, LongConsumer progress) {
        try (LineBlocks blocks = new LineBlocks(file.open(from, progress), charset, to - from, from == 0)) {
            read(blocks, draft, count, (r, line) -> sink.accept(r));
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    /** Reads all records that are in these blocks, in order. */
    <R> void read(LineBlocks blocks, RecordDraft<?, R> draft, IntakeCount count, RecordSink<R> sink)
            throws IOException {
        if (file.isJson()) {
            readJson(blocks, draft, count, sink);
        } else if (columns != null) {
            readCsv(blocks, draft, columns, count, sink);
        }
    }

    private <R> void readJson(LineBlocks blocks, RecordDraft<?, R> draft, IntakeCount count, RecordSink<R> sink)
            throws IOException {
        JsonRecords<?, R> records = new JsonRecords<>(file.name(), draft, firstLine, count, sink);
        JsonBytes<R> bytes = new JsonBytes<>(draft, records, count, sink);
        while (blocks.next()) {
            requireUninterrupted();
            bytes.read(blocks);
        }
    }

    private <R> void readCsv(
            LineBlocks blocks, RecordDraft<?, R> draft, CsvColumns ours, IntakeCount count, RecordSink<R> sink)
            throws IOException {
        ours.unknown().forEach(count::unknown);
        CsvRecords<R> records = new CsvRecords<>(file.name(), draft, ours, firstLine, from == 0, count, sink);
        CsvBytes<R> bytes = new CsvBytes<>(file.name(), draft, ours, records, count, sink);
        while (blocks.next()) {
            requireUninterrupted();
            bytes.read(blocks);
        }
        records.finish();
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
