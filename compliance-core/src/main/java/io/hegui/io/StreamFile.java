package io.hegui.io;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file of a record stream: CSV or JSON lines, plain or compressed. Immutable and thread-safe.
 *
 * @param path where it lies
 * @param size bytes on disk
 */
record StreamFile(Path path, long size) {

    /** The file at that path. */
    static StreamFile of(Path path) {
        try {
            return new StreamFile(path, Files.size(path));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** What it is called in messages. */
    String name() {
        return String.valueOf(path.getFileName());
    }

    boolean isCompressed() {
        return lowerName().endsWith(".gz");
    }

    boolean isJson() {
        return lowerName().endsWith(".jsonl") || lowerName().endsWith(".jsonl.gz");
    }

    private String lowerName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a file of that name belongs to the stream: {@code calls*.csv}, {@code calls*.jsonl}, plain or .gz. */
    static boolean belongs(String fileName, String stream) {
        String name = fileName.toLowerCase(Locale.ROOT);
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return plain.startsWith(stream) && (plain.endsWith(".csv") || plain.endsWith(".jsonl"));
    }

    /**
     * Opens it.
     *
     * @param from first byte; 0 for a compressed file
     * @param progress hears of bytes read from disk
     */
    InputStream open(long from, LongConsumer progress) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        try {
            channel.position(from);
            return plain(new Counted(Channels.newInputStream(channel), progress));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Opens it as it lies on disk, compressed or not. */
    InputStream raw(LongConsumer progress) throws IOException {
        return new Counted(Files.newInputStream(path), progress);
    }

    /** The content of its bytes, decompressed where need be. */
    InputStream plain(InputStream raw) throws IOException {
        if (!isCompressed()) {
            return raw;
        }
        if (size == 0) {
            raw.close();
            return InputStream.nullInputStream();
        }
        return new GZIPInputStream(new BufferedInputStream(raw, 1 << 16), 1 << 16);
    }

    /** The one line that says why the file can't be read; or that reading was interrupted. */
    RuntimeException unreadable(IOException e) {
        if (e instanceof ClosedByInterruptException) {
            return new CancellationException("reading was interrupted");
        }
        if (e instanceof EOFException) {
            return new InputError(name() + ": the compressed data ends early; the file is cut off", e);
        }
        if (e instanceof ZipException) {
            return new InputError(name() + ": the compressed data is damaged", e);
        }
        return unreadable(path, e);
    }

    private static InputError unreadable(Path path, IOException e) {
        return new InputError(
                path.getFileName() + ": can't be read (" + e.getClass().getSimpleName() + ")", e);
    }

    /** Tells how many bytes were read. */
    private static final class Counted extends FilterInputStream {

        private final LongConsumer progress;

        Counted(InputStream in, LongConsumer progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            progress.accept(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            progress.accept(Math.max(0, count));
            return count;
        }
    }
}
