package io.hegui.io;

import io.hegui.model.CallRecord;
import io.hegui.model.ComplaintCase;
import io.hegui.model.ConsentRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;

/** Makes an index of a package in one pass over its record files, a thread a file. For one building and one thread. */
final class IndexBuilder {

    /** A place holds the number of the file in its first bits, and the offset in these. */
    static final int OFFSET_BITS = 48;

    private static final int MOST_FILES = 1 << 15;

    private final Path folder;
    private final List<IndexSource> files;
    private final IndexPages pages;

    private IndexBuilder(Path folder, List<IndexSource> files, IndexPages pages) {
        this.folder = folder;
        this.files = files;
        this.pages = pages;
    }

    /** Writes an index beside its place, then moves it there. */
    static void build(Path folder, List<IndexSource> files, Path target, int threads, ProgressListener progress) {
        if (files.size() > MOST_FILES) {
            throw new InputError("found " + files.size() + " record files, expected " + MOST_FILES + " or fewer");
        }
        Path parent = target.toAbsolutePath().resolveSibling(".").normalize();
        Path beside = target.resolveSibling(target.getFileName() + ".part");
        try (IndexPages pages = new IndexPages(parent)) {
            List<IndexSource> read = new IndexBuilder(folder, files, pages).read(threads, progress);
            try (FileChannel out = FileChannel.open(
                    beside,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                IndexFile.write(out, read, pages);
            }
            try {
                Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new InputError(
                    target.getFileName() + ": 索引无法写入 the index can't be written (" + e.getMessage() + ")", e);
        } finally {
            try {
                Files.deleteIfExists(beside);
            } catch (IOException ignored) {
                // the building has failed already and says so
            }
        }
    }

    private List<IndexSource> read(int threads, ProgressListener progress) throws IOException {
        long total = files.stream().mapToLong(IndexSource::bytes).sum();
        long[] bytes = {0};
        LongConsumer heard = more -> {
            synchronized (bytes) {
                bytes[0] += more;
                progress.progressed(bytes[0], total);
            }
        };
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<IndexSource>> tasks = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                int number = i;
                tasks.add(workers.submit(() -> read(number, heard)));
            }
            List<IndexSource> read = new ArrayList<>();
            for (Future<IndexSource> task : tasks) {
                read.add(task.get());
            }
            return read;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the indexing was interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException("a worker failed", e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private IndexSource read(int number, LongConsumer progress) throws IOException {
        IndexSource source = files.get(number);
        StreamFile file = StreamFile.of(folder.resolve(source.name()));
        MessageDigest sha256 = Digests.sha256();
        IndexPages.Writer writer = pages.new Writer();
        long base = (long) number << OFFSET_BITS;
        try {
            switch (source.kind()) {
                case "calls" ->
                    read(RecordKind.CALLS, file, sha256, progress, (call, at) -> add(writer, call, base | at));
                case "consents" ->
                    read(RecordKind.CONSENTS, file, sha256, progress, (consent, at) -> add(writer, consent, base | at));
                default ->
                    read(
                            RecordKind.COMPLAINTS,
                            file,
                            sha256,
                            progress,
                            (complaint, at) -> add(writer, complaint, base | at));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.finish();
        return source.digested(HexFormat.of().formatHex(sha256.digest()));
    }

    private static <R> void read(
            RecordKind<?, R> kind, StreamFile file, MessageDigest sha256, LongConsumer progress, RecordSink<R> sink) {
        Piece whole = Pieces.of(kind, List.of(file), 1, Long.MAX_VALUE).get(0);
        LineStarts starts = new LineStarts(!file.isJson());
        RecordDraft<?, R> draft = new RecordDraft<>(kind);
        try (InputStream raw = new DigestInputStream(file.raw(progress), sha256);
                LineBlocks blocks =
                        new LineBlocks(file.plain(raw), whole.charset(), Long.MAX_VALUE, true).telling(starts)) {
            whole.read(blocks, draft, new IntakeCount(), (r, line) -> sink.accept(r, starts.of(line)));
            raw.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    private static void add(IndexPages.Writer writer, CallRecord call, long place) {
        if (call.id() != null) {
            add(writer, IndexKeys.callId(call.id()), place);
        }
        if (call.startedAt() != null) {
            add(writer, IndexKeys.callMinute(call.startedAt()), place);
        }
    }

    private static void add(IndexPages.Writer writer, ConsentRecord consent, long place) {
        if (consent.id() != null) {
            add(writer, IndexKeys.consentId(consent.id()), place);
        }
        if (consent.phone() != null) {
            add(writer, IndexKeys.consentPhone(consent.phone()), place);
        }
    }

    private static void add(IndexPages.Writer writer, ComplaintCase complaint, long place) {
        complaint.callIds().stream().distinct().forEach(call -> add(writer, IndexKeys.complaintCall(call), place));
    }

    private static void add(IndexPages.Writer writer, long key, long place) {
        try {
            writer.add(key, place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
