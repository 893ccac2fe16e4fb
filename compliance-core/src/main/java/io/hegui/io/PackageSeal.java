package io.hegui.io;

import io.hegui.model.CallRecord;
import io.hegui.model.ComplaintCase;
import io.hegui.model.ConsentRecord;
import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * 封存: the digests of every file of a package, and of every line of its record files, taken at one time. A later
 * alteration is found and the first altered item named. The seal proves as much as its own digest, the root, is kept where
 * whoever alters the package can't reach it. Stateless and thread-safe.
 */
public final class PackageSeal {

    private static final String HEADING = "hegui-seal/1";
    private static final List<RecordKind<?, ?>> KINDS =
            List.of(RecordKind.CALLS, RecordKind.CONSENTS, RecordKind.COMPLAINTS, RecordKind.DO_NOT_CALL);
    private static final int MOST = 1_000;

    /** A file as the seal knows it. */
    private record Sealed(String name, long bytes, String sha256, List<SealedLines.Block> blocks) {}

    private PackageSeal() {}

    /** Where the seal of a package folder lies unless told otherwise: beside it, {@code <folder>.seal}. */
    public static Path beside(Path folder) {
        Path real = folder.toAbsolutePath().normalize();
        return real.resolveSibling(real.getFileName() + ".seal");
    }

    /**
     * Seals a package.
     *
     * @param target where the seal is written, outside of the package
     * @return the root, SHA-256 in hexadecimal: to be kept elsewhere
     * @throws InputError when something can't be read or written
     */
    public static String write(Path folder, Path target) {
        Path beside = target.resolveSibling(target.getFileName() + ".part");
        try {
            Path real = folder.toRealPath();
            if (target.toAbsolutePath().normalize().startsWith(real)) {
                throw new InputError(target + ": found a place in the package, expected one outside of it");
            }
            MessageDigest sha256 = Digests.sha256();
            String root;
            // the stream by itself, because a writer that fails to write its rest does not close it
            try (OutputStream bytes = Files.newOutputStream(beside);
                    BufferedWriter out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
                line(out, sha256, HEADING);
                for (String name : files(real)) {
                    Path file = real.resolve(name);
                    line(out, sha256, "file " + Files.size(file) + " " + Digests.of(file) + " " + name);
                    for (SealedLines.Block block : blocks(real, name)) {
                        line(out, sha256, "block " + block.sha256() + " " + block.tags());
                    }
                }
                root = HexFormat.of().formatHex(sha256.digest());
                out.write("root " + root + "\n");
            }
            move(beside, target);
            return root;
        } catch (IOException e) {
            throw new InputError(folder.getFileName() + ": 无法封存 can't be sealed (" + e.getMessage() + ")", e);
        } finally {
            try {
                Files.deleteIfExists(beside);
            } catch (IOException ignored) {
                // the sealing has failed already and says so
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void line(BufferedWriter out, MessageDigest sha256, String line) throws IOException {
        sha256.update((line + "\n").getBytes(StandardCharsets.UTF_8));
        out.write(line);
        out.write('\n');
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            return entries.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static Optional<RecordKind<?, ?>> kind(String name) {
        return name.contains("/")
                ? Optional.empty()
                : KINDS.stream()
                        .filter(kind -> StreamFile.belongs(name, kind.name()))
                        .findFirst();
    }

    private static List<SealedLines.Block> blocks(Path folder, String name) throws IOException {
        return kind(name).isEmpty() ? List.of() : SealedLines.of(StreamFile.of(folder.resolve(name)));
    }

    /**
     * Holds a package against its seal.
     *
     * @param root the root that was kept elsewhere; null when none was
     * @return what is not as it was, in the order of the seal, files that were added last; the first {@value #MOST}
     * @throws InputError when package or seal can't be read
     */
    public static List<Alteration> check(Path folder, Path seal, @Nullable String root) {
        List<Alteration> found = new ArrayList<>();
        try {
            Path real = folder.toRealPath();
            List<Sealed> sealed = new ArrayList<>();
            if (!read(seal, root, sealed)) {
                return List.of(new Alteration(Alteration.Kind.SEAL, String.valueOf(seal.getFileName()), 0, null));
            }
            Set<String> known = new HashSet<>();
            for (Sealed one : sealed) {
                known.add(one.name);
                Alteration alteration = held(real, one);
                if (alteration != null && found.size() < MOST) {
                    found.add(alteration);
                }
            }
            for (String name : files(real)) {
                if (!known.contains(name) && found.size() < MOST) {
                    found.add(new Alteration(Alteration.Kind.FILE_ADDED, name, 0, null));
                }
            }
            return List.copyOf(found);
        } catch (NoSuchFileException e) {
            throw new InputError(e.getFile() + ": not found", e);
        } catch (IOException e) {
            throw new InputError(folder.getFileName() + ": can't be read (" + e.getMessage() + ")", e);
        }
    }

    /** Reads a seal; false when it is not as it was written. */
    private static boolean read(Path seal, @Nullable String root, List<Sealed> sealed) throws IOException {
        MessageDigest sha256 = Digests.sha256();
        List<String> lines;
        try (Stream<String> all = Files.lines(seal, StandardCharsets.ISO_8859_1)) {
            lines = all.toList();
        }
        if (lines.isEmpty() || !lines.get(0).equals(HEADING)) {
            throw InputError.at(String.valueOf(seal.getFileName()), "line 1", "something else", HEADING);
        }
        for (String raw : lines.subList(0, lines.size() - 1)) {
            sha256.update((raw + "\n").getBytes(StandardCharsets.ISO_8859_1));
            String line = new String(raw.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            String[] parts = line.split(" ", 4);
            if (parts.length == 4 && parts[0].equals("file") && parts[1].matches("\\d{1,18}")) {
                sealed.add(new Sealed(parts[3], Long.parseLong(parts[1]), parts[2], new ArrayList<>()));
            } else if (parts.length == 3 && parts[0].equals("block") && !sealed.isEmpty()) {
                sealed.get(sealed.size() - 1).blocks.add(new SealedLines.Block(parts[1], parts[2]));
            }
        }
        String computed = HexFormat.of().formatHex(sha256.digest());
        boolean own = lines.get(lines.size() - 1).equals("root " + computed);
        return own && (root == null || root.strip().equalsIgnoreCase(computed));
    }

    private static @Nullable Alteration held(Path folder, Sealed sealed) throws IOException {
        Path file = place(folder, sealed.name);
        if (file == null || !Files.isRegularFile(file)) {
            return new Alteration(Alteration.Kind.FILE_MISSING, sealed.name, 0, null);
        }
        if (Files.size(file) == sealed.bytes && Digests.of(file).equals(sealed.sha256)) {
            return null;
        }
        Optional<RecordKind<?, ?>> kind = kind(sealed.name);
        long line = kind.isEmpty() ? 0 : firstAltered(StreamFile.of(file), sealed.blocks);
        return line == 0
                ? new Alteration(Alteration.Kind.FILE_ALTERED, sealed.name, 0, null)
                : new Alteration(
                        Alteration.Kind.RECORD_ALTERED, sealed.name, line, id(kind.get(), StreamFile.of(file), line));
    }

    /** Where a sealed file lies; null for a name that is none, or leads out of the package. */
    private static @Nullable Path place(Path folder, String name) {
        try {
            Path file = folder.resolve(name).normalize();
            return file.startsWith(folder) ? file : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** The first line that is another; 0 when all lines are as they were, as in a file that was only packed anew. */
    private static long firstAltered(StreamFile file, List<SealedLines.Block> before) throws IOException {
        List<SealedLines.Block> now;
        try {
            now = SealedLines.of(file);
        } catch (ZipException | EOFException e) {
            return 0;
        }
        for (int i = 0; i < Math.max(before.size(), now.size()); i++) {
            if (i >= before.size() || i >= now.size()) {
                return (long) i * SealedLines.BLOCK + 1;
            }
            int differs = before.get(i).differsAt(now.get(i));
            if (differs >= 0) {
                return (long) i * SealedLines.BLOCK + differs + 1;
            }
        }
        return 0;
    }

    /** The id that the altered record bears now; null when the line holds none. */
    private static @Nullable String id(RecordKind<?, ?> kind, StreamFile file, long line) throws IOException {
        long offset = 0;
        try (InputStream in = new BufferedInputStream(file.open(0, bytes -> {}), 1 << 16)) {
            long at = 1;
            while (at < line) {
                int b = in.read();
                if (b < 0) {
                    return null;
                }
                offset++;
                at += b == '\n' ? 1 : 0;
            }
        }
        try {
            IndexedRecord<?> now = new RecordAt<>(kind, file).read(offset);
            return now == null ? null : idOf(now.value());
        } catch (InputError e) {
            return null;
        }
    }

    private static @Nullable String idOf(Object value) {
        if (value instanceof CallRecord call) {
            return call.id();
        }
        if (value instanceof ConsentRecord consent) {
            return consent.id();
        }
        return value instanceof ComplaintCase complaint ? complaint.id() : null;
    }
}
