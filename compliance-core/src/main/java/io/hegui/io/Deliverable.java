package io.hegui.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A folder or zip file that is made beside its place and moved there when it is whole. Zip entries are stored in the order
 * of their names, without times, so that the same files give the same bytes. Stateless and thread-safe.
 */
final class Deliverable {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** Fills a folder. */
    interface Content {
        void write(Path folder) throws IOException;
    }

    private Deliverable() {}

    /**
     * Makes a folder, or a zip file when the target's name ends with {@code .zip}.
     *
     * @throws InputError when it can't be written, or a folder stands in its place that isn't empty and that {@code mark}
     *     shows to be none of ours
     */
    static void write(Path target, String mark, Content content) {
        boolean zip = target.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".zip");
        Path whole = target.toAbsolutePath().normalize();
        Path parent = whole.getParent();
        if (parent == null) {
            throw new InputError(target + ": found the root, expected a folder or a .zip file");
        }
        Path work = null;
        try {
            if (Files.isDirectory(whole) && (zip || !replaceable(whole, mark))) {
                throw new InputError(target + ": found a folder with other files, expected an empty or a new one");
            }
            if (Files.exists(whole) && !Files.isDirectory(whole) && !zip) {
                throw new InputError(target + ": found a file, expected a folder or a .zip file");
            }
            work = Files.createTempDirectory(parent, "." + whole.getFileName() + "-");
            Path folder = Files.createDirectory(work.resolve("whole"));
            content.write(folder);
            if (zip) {
                Path file = work.resolve("whole.zip");
                zip(folder, file);
                move(file, whole);
            } else {
                if (Files.isDirectory(whole)) {
                    Files.move(whole, work.resolve("old"));
                }
                move(folder, whole);
            }
        } catch (IOException e) {
            throw new InputError(target + ": 无法写入 can't be written (" + e.getMessage() + ")", e);
        } finally {
            delete(work);
        }
    }

    private static boolean replaceable(Path folder, String mark) throws IOException {
        if (Files.isRegularFile(folder.resolve("manifest.json"))) {
            return Files.readString(folder.resolve("manifest.json")).contains(mark);
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The files below a folder, by their paths in it with slashes, in order. */
    static List<String> files(Path folder) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            return entries.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static void zip(Path folder, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (String name : files(folder)) {
                Path path = folder.resolve(name);
                ZipEntry entry = new ZipEntry(name);
                entry.setTimeLocal(NO_TIME);
                entry.setSize(Files.size(path));
                entry.setCrc(crc(path));
                zip.putNextEntry(entry);
                Files.copy(path, zip);
                zip.closeEntry();
            }
        }
    }

    private static long crc(Path file) throws IOException {
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[1 << 16];
        try (java.io.InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                crc.update(buffer, 0, count);
            }
        }
        return crc.getValue();
    }

    private static void delete(@org.jspecify.annotations.Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path path : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException ignored) {
            // a rest that can't be removed does no harm to what was delivered
        }
    }
}
