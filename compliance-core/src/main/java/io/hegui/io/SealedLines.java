package io.hegui.io;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * The lines of a record file in blocks of {@value #BLOCK}: SHA-256 over the digests of the lines, and of each line four
 * bytes of its digest, so that the block proves an alteration and the four bytes point to the line. For one thread.
 */
final class SealedLines {

    static final int BLOCK = 1024;
    static final int TAG = 4;

    /** A block as a seal holds it. */
    record Block(String sha256, String tags) {

        /**
         * The first line, from 0, in which this block differs from another; -1 when it doesn't, 0 when the tags of one are
         * none.
         */
        int differsAt(Block other) {
            if (sha256.equals(other.sha256)) {
                return -1;
            }
            int same = java.util.Arrays.mismatch(bytes(tags), bytes(other.tags));
            return same < 0 ? 0 : same / TAG;
        }

        private static byte[] bytes(String tags) {
            try {
                return Base64.getDecoder().decode(tags);
            } catch (IllegalArgumentException e) {
                return new byte[0];
            }
        }
    }

    private final MessageDigest block = Digests.sha256();
    private final MessageDigest line = Digests.sha256();
    private final ByteArrayOutputStream tags = new ByteArrayOutputStream(BLOCK * TAG);
    private final List<Block> blocks = new ArrayList<>();
    private long lines;

    private SealedLines() {}

    /** Reads all lines, decompressed where need be. */
    static List<Block> of(StreamFile file) throws IOException {
        SealedLines lines = new SealedLines();
        try (InputStream in = new BufferedInputStream(file.open(0, bytes -> {}), 1 << 16)) {
            byte[] buffer = new byte[1 << 16];
            boolean open = false;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                int from = 0;
                for (int i = 0; i < count; i++) {
                    if (buffer[i] == '\n') {
                        lines.line.update(buffer, from, i - from);
                        lines.endLine();
                        from = i + 1;
                    }
                }
                lines.line.update(buffer, from, count - from);
                open = count > 0 && buffer[count - 1] != '\n';
            }
            if (open) {
                lines.endLine();
            }
        }
        lines.endBlock();
        return lines.blocks;
    }

    private void endLine() {
        byte[] digest = line.digest();
        block.update(digest);
        tags.write(digest, 0, TAG);
        lines++;
        if (lines % BLOCK == 0) {
            endBlock();
        }
    }

    private void endBlock() {
        if (tags.size() > 0) {
            blocks.add(new Block(
                    HexFormat.of().formatHex(block.digest()),
                    Base64.getEncoder().encodeToString(tags.toByteArray())));
            tags.reset();
        }
    }
}
