package io.hegui.io;

import io.hegui.rule.Attachments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The attachments in a package folder as it was when opened; each is digested once. Thread-safe. */
final class FolderAttachments implements Attachments {

    private static final int SNIFFED = 1024;

    private final Path folder;
    private final @Nullable FileNames names;
    private final Map<Path, Optional<Attachment>> known = new ConcurrentHashMap<>();

    /** The attachments below the folder, a real path; the names of all are read first, for a look-up of many. */
    FolderAttachments(Path folder) {
        this(folder, FileNames.below(folder));
    }

    private FolderAttachments(Path folder, @Nullable FileNames names) {
        this.folder = folder;
        this.names = names;
    }

    /** The attachments below the folder, a real path, for a look-up of few. */
    static FolderAttachments unscanned(Path folder) {
        return new FolderAttachments(folder, null);
    }

    @Override
    public @Nullable Attachment find(String path) {
        Path file = path(path);
        return file == null
                ? null
                : known.computeIfAbsent(file, FolderAttachments::read).orElse(null);
    }

    /** Where the file lies, a real path in the folder; null when it does not lie there. */
    @Nullable
    Path path(String path) {
        // of a path that ends with a space nothing is known, so that it need not be stripped before
        if (names != null && !names.mayHold(path)) {
            return null;
        }
        String plain = path.strip().replace('\\', '/');
        Path file = locate(plain);
        return file == null ? locate("files/" + plain) : file;
    }

    private @Nullable Path locate(String path) {
        if (path.isEmpty()) {
            return null;
        }
        try {
            Path file = folder.resolve(path).normalize();
            if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
                return null;
            }
            Path real = file.toRealPath();
            return real.startsWith(folder) ? real : null;
        } catch (InvalidPathException | IOException e) {
            return null;
        }
    }

    private static Optional<Attachment> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(attachment(in));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What is known of a file with this content. */
    static Attachment attachment(byte[] content) {
        try {
            return attachment(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can be read", e);
        }
    }

    private static Attachment attachment(InputStream in) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            int count = in.readNBytes(buffer, 0, buffer.length);
            String format = format(buffer, Math.min(count, SNIFFED));
            long bytes = 0;
            while (count > 0) {
                bytes += count;
                digest.update(buffer, 0, count);
                count = in.read(buffer);
            }
            return new Attachment(bytes, HexFormat.of().formatHex(digest.digest()), format);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String format(byte[] head, int length) {
        String text = new String(head, 0, length, StandardCharsets.ISO_8859_1);
        if (text.contains("%PDF-")) {
            return "pdf";
        }
        return text.startsWith("ftyp", 4) ? "mp4" : "";
    }
}
