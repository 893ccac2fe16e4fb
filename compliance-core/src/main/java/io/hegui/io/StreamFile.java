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
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
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
 * @param modified when it was changed last
 */
record StreamFile(Path path, long size, FileTime modified) {

    /** A compressed file of call records is 5 to 20 times smaller than its content. */
    private static final int MOST_EXPANSION = 200;

    private static final long ALWAYS_EXPANDED = 1L << 28;

    /**
     * The file at that path.
     *
     * @throws InputError when it can't be read, or is a link that leads out of its folder
     */
    static StreamFile of(Path path) {
        try {
            requireInside(path);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
        return named(path);
    }

    /**
     * The file at a path that a person named, a link or not.
     *
     * @throws InputError when it can't be read
     */
    static StreamFile named(Path path) {
        try {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            return new StreamFile(path, now.size(), now.lastModifiedTime());
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** Refuses a link that leads out of its folder: whoever brings a package must not choose what else is read. */
    static void requireInside(Path path) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null && !path.toRealPath().startsWith(folder.toRealPath())) {
            throw new InputError(
                    path.getFileName() + ": found a link that leads out of the package, expected a file in it");
        }
    }

    /**
     * Refuses what was read of a file that is no longer as it was when it was named: nobody knows what that is worth.
     *
     * @throws InputError when its size or the time of its last change is another
     * @throws IOException when it is gone
     */
    void requireUnchanged() throws IOException {
        BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
        if (now.size() != size || !now.lastModifiedTime().equals(modified)) {
            throw new InputError(name() + ": the file changed while it was read, expected one that nobody writes to");
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
        return new Expanded(
                new GZIPInputStream(new BufferedInputStream(raw, 1 << 16), 1 << 16),
                Math.max(ALWAYS_EXPANDED, MOST_EXPANSION * size));
    }

    /** The one line that says why the file can't be read; or that reading was interrupted. */
    RuntimeException unreadable(IOException e) {
        if (e instanceof ClosedByInterruptException) {
            return new CancellationException("reading was interrupted");
        }
        if (e instanceof BombException) {
            return new InputError(
                    name() + ": the compressed data expands more than " + MOST_EXPANSION + "-fold, expected records",
                    e);
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

    /** Ends a file that was made to expand without end. */
    private static final class Expanded extends FilterInputStream {

        private long left;

        Expanded(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) throws BombException {
            left -= bytes;
            if (left < 0) {
                throw new BombException();
            }
        }
    }

    /** Compressed data that expands out of all proportion. */
    private static final class BombException extends IOException {

        private static final long serialVersionUID = 1L;
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
