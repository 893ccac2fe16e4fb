package io.hegui.importers;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** An id for calls of systems that give none: the same legs give the same one. Stateless and thread-safe. */
final class ContentId {

    private static final int DIGEST_BYTES = 8;

    private ContentId() {}

    static String of(List<Leg> legs) {
        MessageDigest digest = sha256();
        for (Leg leg : legs) {
            for (String cell : leg.row.cells()) {
                byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
                digest.update(bytes);
            }
        }
        return "X-" + HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
