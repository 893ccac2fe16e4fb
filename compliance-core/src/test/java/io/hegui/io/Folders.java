package io.hegui.io;

import io.hegui.model.CallRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes small package folders and reads their calls. */
final class Folders {

    record Read(List<CallRecord> calls, StreamIntake intake) {}

    private Folders() {}

    static Path create() {
        try {
            Path folder = Files.createTempDirectory("package");
            folder.toFile().deleteOnExit();
            return write(folder, "inspection.json", "{\"year\": 2024}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path write(Path folder, String name, String text) {
        return write(folder, name, text, StandardCharsets.UTF_8);
    }

    static Path write(Path folder, String name, String text, Charset charset) {
        return write(folder, name, text.getBytes(charset));
    }

    static Path write(Path folder, String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), name.endsWith(".gz") ? gzip(bytes) : bytes);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    static Read calls(Path folder) {
        return calls(folder, 1, Long.MAX_VALUE);
    }

    static Read calls(Path folder, int chunks, long smallest) {
        PackageFolder opened = PackageFolder.open(folder);
        List<CallRecord> calls = new ArrayList<>();
        IntakeCount count = new IntakeCount();
        RecordDraft<?, CallRecord> draft = new RecordDraft<>(RecordKind.CALLS);
        for (CallChunk chunk : opened.callChunks(chunks, smallest)) {
            IntakeCount part = new IntakeCount();
            chunk.read(draft, part, calls::add, bytes -> {});
            count.merge(part);
        }
        return new Read(calls, opened.intake(count).calls());
    }

    /** Reads calls in pieces that are cut at any line end, as an audit does. */
    static Read guessedCalls(Path folder, int pieces) {
        PackageFolder opened = PackageFolder.open(folder);
        IntakeCount count = new IntakeCount();
        List<CallRecord> calls = FolderAudit.read(
                new OpenedFolder(opened, opened.guessedCalls(pieces, 1)),
                1,
                ProgressListener.NONE,
                count,
                new FolderAudit.Gathering<List<CallRecord>>(ArrayList::new, List::add, List::addAll));
        return new Read(calls, opened.intake(count).calls());
    }

    /** Reads one file of calls. */
    static Read calls(String name, String text) {
        return calls(write(create(), name, text));
    }
}
