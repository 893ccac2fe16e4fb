package io.hegui.io;

import io.hegui.model.CallRecord;
import io.hegui.rule.StateError;
import io.hegui.rule.StateIn;
import io.hegui.rule.StateOut;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of the calls of a package that can be read apart from the others, each by its own thread or, sent there as bytes,
 * by its own process. Thread-safe.
 */
public final class CallChunk {

    private final Piece piece;

    CallChunk(Piece piece) {
        this.piece = piece;
    }

    /**
     * The files of calls in a package folder, in the order of their names.
     *
     * @throws InputError when the folder can't be read
     */
    public static List<Path> filesIn(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .filter(file -> StreamFile.belongs(file.getFileName().toString(), RecordKind.CALLS.name()))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new InputError(
                    folder.getFileName() + ": found no folder that can be read, expected a package folder", e);
        }
    }

    /**
     * Divides a file of calls: a plain one into parts of whole records, a compressed one not at all. Reads the file once
     * to count its lines.
     *
     * @param bytes about how many bytes each part takes
     * @throws InputError when the file can't be read or has no header of ours
     */
    public static List<CallChunk> divide(Path file, long bytes) {
        return Pieces.of(RecordKind.CALLS, List.of(StreamFile.of(file)), Integer.MAX_VALUE, bytes).stream()
                .map(CallChunk::new)
                .toList();
    }

    /** How many bytes of the file it takes. */
    public long size() {
        return Math.min(piece.to(), piece.file().size()) - piece.from();
    }

    /** Which part of which file it is, for {@link #of} in another process that sees the same folder. */
    public byte[] toBytes() {
        StateOut out = new StateOut();
        out.text(piece.file().name());
        out.unsigned(piece.file().size());
        out.text(piece.charset().name());
        out.unsigned(piece.from());
        out.unsigned(piece.to());
        out.unsigned(piece.firstLine());
        CsvColumns columns = piece.columns();
        out.flag(columns != null);
        if (columns != null) {
            out.unsigned(columns.fields().size());
            columns.fields().forEach(out::signed);
            out.unsigned(columns.unknown().size());
            columns.unknown().forEach(out::text);
        }
        return out.toByteArray();
    }

    /**
     * The part that was sent as bytes.
     *
     * @param folder the folder in which its file lies
     * @throws InputError when the file is not there, or not as long as it was
     * @throws StateError when the bytes are of something else
     */
    public static CallChunk of(Path folder, byte[] bytes) {
        StateIn in = new StateIn(bytes);
        String name = in.text();
        if (!name.matches("[^/\\\\\\x00]+") || !StreamFile.belongs(name, RecordKind.CALLS.name())) {
            throw StateError.at("file", "another name", "the name of a file of calls");
        }
        StreamFile file = StreamFile.of(folder.resolve(name));
        long size = in.unsigned();
        if (file.size() != size) {
            throw InputError.at(file.name(), "size", file.size() + " bytes", size + " as when it was divided");
        }
        Charset charset = charset(in.text());
        long from = in.unsigned();
        long to = in.unsigned();
        long firstLine = in.unsigned();
        CsvColumns columns = in.flag() ? columns(in) : null;
        in.end();
        if (from < 0 || to < from || firstLine < 1) {
            throw StateError.at("part", "no part of a file", "one from byte 0 and line 1 on");
        }
        return new CallChunk(new Piece(file, charset, columns, from, to, firstLine));
    }

    private static Charset charset(String name) {
        return Stream.of(StandardCharsets.UTF_8, FileCharset.GB18030)
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> StateError.at("charset", "another one", "UTF-8 or GB18030"));
    }

    private static @Nullable CsvColumns columns(StateIn in) {
        List<Integer> fields = new ArrayList<>();
        for (int left = in.size(); left > 0; left--) {
            int field = in.signedInt();
            if (field < -1 || field >= RecordKind.CALLS.fields().size()) {
                throw StateError.at("column", "field " + field, "a field of calls, or -1");
            }
            fields.add(field);
        }
        List<String> unknown = new ArrayList<>();
        for (int left = in.size(); left > 0; left--) {
            unknown.add(in.text());
        }
        return new CsvColumns(List.copyOf(fields), List.copyOf(unknown));
    }

    /**
     * Reads the calls in the order of the file.
     *
     * @return what became of the lines
     * @throws InputError when the file can't be read
     */
    public StreamIntake read(Consumer<CallRecord> sink) {
        IntakeCount count = new IntakeCount();
        read(new RecordDraft<>(RecordKind.CALLS), count, sink, bytes -> {});
        return count.toIntake();
    }

    void read(RecordDraft<?, CallRecord> draft, IntakeCount count, Consumer<CallRecord> sink, LongConsumer progress) {
        piece.read(draft, count, sink, progress);
    }
}
