package io.hegui.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A record file as an index saw it. Immutable and thread-safe.
 *
 * @param kind stream, such as {@code calls}
 * @param name file name
 * @param bytes bytes on disk
 * @param modified when it was last written, milliseconds since 1970
 * @param sha256 SHA-256 of its bytes; empty while it has not been read
 */
record IndexSource(String kind, String name, long bytes, long modified, String sha256) {

    /** A file as it lies there now, unread. */
    static IndexSource of(String kind, Path file) throws IOException {
        return new IndexSource(
                kind,
                file.getFileName().toString(),
                Files.size(file),
                Files.getLastModifiedTime(file).toMillis(),
                "");
    }

    /** Whether the other is the same file, unchanged by size and time. */
    boolean looksLike(IndexSource other) {
        return kind.equals(other.kind) && name.equals(other.name) && bytes == other.bytes && modified == other.modified;
    }

    IndexSource digested(String digest) {
        return new IndexSource(kind, name, bytes, modified, digest);
    }
}
