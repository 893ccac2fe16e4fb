package io.hegui.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.model.CallRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A record file that is read in several ways. */
record RecordStream(Path file) {

    /** What a file yields. */
    record Read<R>(List<R> records, StreamIntake intake) {

        private static String written(Object value) {
            return value instanceof CallRecord call && call.caller() != null
                    ? call.caller().text() + call.caller().kind()
                    : "";
        }

        private List<String> numbers() {
            return records.stream().map(Read::written).toList();
        }
    }

    static RecordStream write(Path file, byte[] content) throws IOException {
        return new RecordStream(Files.write(file, content));
    }

    /**
     * The records, when reading by the libraries, by bytes, in pieces and in pieces cut at any line end gave the same.
     *
     * @throws InputError when the file can't be read
     */
    <R> List<R> requireOneResult(RecordKind<?, R> kind) throws IOException {
        Read<R> bytes = read(kind, 1, Long.MAX_VALUE);
        Read<R> plain = plainly(kind);

        assertThat(bytes).isEqualTo(plain);
        assertThat(bytes.numbers()).isEqualTo(plain.numbers());
        assertThat(bytes.intake().accepted()).isEqualTo(bytes.records().size());
        assertThat(bytes.intake().read())
                .isEqualTo(bytes.intake().accepted() + bytes.intake().rejected());
        assertThat(read(kind, 5, 40)).isEqualTo(plain);
        return plain.records();
    }

    /** The records, read by bytes. */
    <R> List<R> records(RecordKind<?, R> kind) {
        return read(kind, 1, Long.MAX_VALUE).records();
    }

    /** Reads bytes. */
    <R> Read<R> read(RecordKind<?, R> kind, int pieces, long smallest) {
        IntakeCount count = new IntakeCount();
        List<R> records = new ArrayList<>();
        RecordDraft<?, R> draft = new RecordDraft<>(kind);
        for (Piece piece : Pieces.of(kind, List.of(StreamFile.of(file)), pieces, smallest)) {
            IntakeCount part = new IntakeCount();
            piece.read(draft, part, records::add, bytes -> {});
            count.merge(part);
        }
        return new Read<>(records, count.toIntake());
    }

    /** Reads text by the CSV and JSON libraries alone. */
    private <R> Read<R> plainly(RecordKind<?, R> kind) throws IOException {
        StreamFile stream = StreamFile.of(file);
        Piece whole = Pieces.of(kind, List.of(stream), 1, Long.MAX_VALUE).get(0);
        IntakeCount count = new IntakeCount();
        List<R> records = new ArrayList<>();
        String text = text(stream, whole.charset());
        if (stream.isJson()) {
            new JsonRecords<>(stream.name(), new RecordDraft<>(kind), 1, count, (R r, long line) -> records.add(r))
                    .read(text);
        } else if (whole.columns() != null) {
            whole.columns().unknown().forEach(count::unknown);
            CsvRecords<R> csv = new CsvRecords<>(
                    stream.name(),
                    new RecordDraft<>(kind),
                    whole.columns(),
                    1,
                    true,
                    count,
                    (record, line) -> records.add(record));
            csv.read(text);
            csv.finish();
        }
        return new Read<>(records, count.toIntake());
    }

    private static String text(StreamFile stream, Charset charset) throws IOException {
        try (InputStream in = stream.open(0, bytes -> {})) {
            byte[] bytes = in.readAllBytes();
            String text = FileCharset.text(bytes, 0, bytes.length, charset);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
    }
}
