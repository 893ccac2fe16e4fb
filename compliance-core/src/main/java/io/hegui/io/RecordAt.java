package io.hegui.io;

import io.hegui.evidence.RawRecord;
import io.hegui.evidence.RecordPlace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads single records of one file, as a reading of the whole file would. Immutable and thread-safe.
 *
 * @param <R> record
 */
final class RecordAt<R> {

    private static final int FIRST_WINDOW = 4096;
    private static final int LONGEST = 4 * LineBlocks.LONGEST + 16;

    private final RecordKind<?, R> kind;
    private final Piece file;

    RecordAt(RecordKind<?, R> kind, StreamFile file) {
        this.kind = kind;
        this.file = Pieces.of(kind, List.of(file), 1, Long.MAX_VALUE).get(0);
    }

    /**
     * The record that begins at a byte; null when none does.
     *
     * @throws InputError when the file can't be read
     */
    @Nullable
    IndexedRecord<R> read(long offset) {
        try (InputStream in = file.file().isCompressed()
                ? file.file().open(0, b -> {})
                : file.file().open(offset, b -> {})) {
            if (file.file().isCompressed()) {
                in.skipNBytes(offset);
            }
            return read(in, offset);
        } catch (java.io.EOFException e) {
            return null;
        } catch (IOException e) {
            throw file.file().unreadable(e);
        }
    }

    private @Nullable IndexedRecord<R> read(InputStream in, long offset) throws IOException {
        byte[] window = new byte[FIRST_WINDOW];
        int filled = 0;
        while (true) {
            int count = in.readNBytes(window, filled, window.length - filled);
            filled += count;
            boolean last = filled < window.length || filled >= LONGEST;
            // byte for byte, so that offsets in the text are offsets in the file
            String text = new String(window, 0, filled, StandardCharsets.ISO_8859_1);
            int end = file.file().isJson() ? lineEnd(text) : CsvLine.recordEnd(text, 0);
            boolean known = end != CsvLine.OPEN && (end < filled || text.endsWith("\n"));
            if (known || last) {
                return record(window, end == CsvLine.OPEN ? CsvLine.end(text, 0) : end, CsvLine.end(text, 0), offset);
            }
            window = Arrays.copyOf(window, window.length * 2);
        }
    }

    private static int lineEnd(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text.length() : end + 1;
    }

    private @Nullable IndexedRecord<R> record(byte[] window, int end, int lineEnd, long offset) throws IOException {
        First<R> first = parse(window, end);
        if (first.more && lineEnd < end) {
            // a stray quote: reading went on at the next line
            return record(window, lineEnd, lineEnd, offset);
        }
        if (first.value == null) {
            return null;
        }
        int length = end;
        while (length > 0 && (window[length - 1] == '\n' || window[length - 1] == '\r')) {
            length--;
        }
        byte[] raw = Arrays.copyOf(window, length);
        RecordPlace place = new RecordPlace(file.file().name(), offset, length, Digests.of(raw));
        return new IndexedRecord<>(first.value, new RawRecord(place, raw, file.charset()));
    }

    private First<R> parse(byte[] window, int end) throws IOException {
        String text = FileCharset.text(window, 0, end, file.charset());
        First<R> first = new First<>();
        RecordDraft<?, R> draft = new RecordDraft<>(kind);
        IntakeCount count = new IntakeCount();
        CsvColumns columns = file.columns();
        if (columns == null) {
            String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            new JsonRecords<>(file.file().name(), draft, 1, count, first::take).read(plain);
        } else {
            CsvRecords<R> records = new CsvRecords<>(file.file().name(), draft, columns, 1, false, count, first::take);
            records.read(text);
            records.finish();
        }
        first.more |= count.toIntake().read() > 1;
        return first;
    }

    /** The first of the records that a text holds. For one thread. */
    private static final class First<R> {
        private @Nullable R value;
        private boolean more;

        void take(R found, long line) {
            if (value == null && line == 1) {
                value = found;
            } else {
                more = true;
            }
        }
    }
}
