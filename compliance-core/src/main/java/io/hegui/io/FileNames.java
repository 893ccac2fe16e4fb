package io.hegui.io;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.BitSet;

/**
 * Tells without a look at the disk that a folder holds no file of a name: a million calls may name a million recordings
 * that were not handed in. It remembers bits of hashes only, so it may be wrong the other way. Immutable and thread-safe.
 */
final class FileNames {

    private static final int BITS = 1 << 22;
    private static final int UNKNOWN = -1;

    private final BitSet hashes = new BitSet(BITS);

    private FileNames() {}

    /** The names of everything below a folder. Links are not followed: what they lead to counts only below it. */
    static FileNames below(Path folder) {
        FileNames names = new FileNames();
        try {
            Files.walkFileTree(folder, names.new Collector());
        } catch (IOException e) {
            names.hashes.set(0, BITS);
        }
        return names;
    }

    /** False when no file of the name that the path ends with is there. */
    boolean mayHold(String path) {
        int from = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1;
        int hash = hash(path, from);
        return hash == UNKNOWN || hashes.get(hash);
    }

    /** The place of a name's bit; upper and lower case are one, as they are on some disks. */
    private static int hash(String path, int from) {
        int hash = 0;
        for (int i = from; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c <= ' ' || c > '~') {
                return UNKNOWN;
            }
            hash = hash * 31 + Character.toLowerCase(c);
        }
        // the last part of a path such as a/b/.. is no name
        boolean ends = from == path.length() || path.charAt(path.length() - 1) == '.';
        return ends ? UNKNOWN : (hash * 0x9E3779B9) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(BITS));
    }

    private final class Collector extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            int hash = hash(name, 0);
            if (hash != UNKNOWN) {
                hashes.set(hash);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
