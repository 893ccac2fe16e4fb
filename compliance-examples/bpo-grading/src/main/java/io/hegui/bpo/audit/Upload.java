package io.hegui.bpo.audit;

import io.hegui.bpo.RefusedException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks a package that came as a zip file. Only plain files and folders below the target come out of it, whatever the
 * names of entries say; what was unpacked before a refusal is removed.
 */
final class Upload {

    private static final int LONGEST_NAME = 400;

    private final int mostEntries;
    private final long mostBytes;

    /**
     * @param mostEntries files and folders, inclusive
     * @param mostBytes what all of them may expand to, inclusive
     */
    Upload(int mostEntries, long mostBytes) {
        this.mostEntries = mostEntries;
        this.mostBytes = mostBytes;
    }

    /**
     * Unpacks into a new folder.
     *
     * @throws RefusedException when it is no zip file, has no {@code inspection.json} at its root, has an entry that leads
     *     out of the folder, or is too large
     */
    void unpack(InputStream zipped, Path folder) throws IOException {
        Files.createDirectories(folder);
        boolean whole = false;
        try (ZipInputStream zip = new ZipInputStream(zipped, StandardCharsets.UTF_8)) {
            unpack(zip, folder);
            whole = true;
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw unusable("不是可读的 zip 文件", "expected a zip file that can be read");
        } finally {
            if (!whole) {
                remove(folder);
            }
        }
    }

    private void unpack(ZipInputStream zip, Path folder) throws IOException {
        int entries = 0;
        long left = mostBytes;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            entries++;
            if (entries > mostEntries) {
                throw RefusedException.tooLarge(
                        "文件过多，最多 " + mostEntries + " 个", "too many files, expected at most " + mostEntries);
            }
            Path target = target(folder, entry.getName());
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else {
                Files.createDirectories(parent(target));
                left -= copy(zip, target, left);
            }
        }
        if (!Files.isRegularFile(folder.resolve("inspection.json"))) {
            throw unusable("压缩包根目录没有 inspection.json", "expected inspection.json at the root of the zip file");
        }
    }

    private long copy(InputStream from, Path target, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
                bytes += count;
                if (bytes > most) {
                    throw RefusedException.tooLarge(
                            "解压后过大，最多 " + (mostBytes >> 20) + " MB",
                            "it expands too much, expected at most " + (mostBytes >> 20) + " MB");
                }
                out.write(buffer, 0, count);
            }
        } catch (FileAlreadyExistsException e) {
            throw unusable("压缩包中有重名文件", "expected each file once in the zip file");
        }
        return bytes;
    }

    private static Path target(Path folder, String name) {
        try {
            Path target = folder.resolve(name.replace('\\', '/')).normalize();
            if (name.length() > LONGEST_NAME || !target.startsWith(folder) || target.equals(folder)) {
                throw outside();
            }
            return target;
        } catch (InvalidPathException e) {
            throw outside();
        }
    }

    private static RefusedException outside() {
        return unusable("压缩包中有越出目录的文件名", "expected names of files that stay within the zip file");
    }

    private static RefusedException unusable(String zh, String en) {
        return RefusedException.unusable(zh, en);
    }

    private static Path parent(Path file) {
        @Nullable Path parent = file.getParent();
        if (parent == null) {
            throw outside();
        }
        return parent;
    }

    /** Removes a folder with all that is in it; one that isn't there is no error. */
    static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }
}
