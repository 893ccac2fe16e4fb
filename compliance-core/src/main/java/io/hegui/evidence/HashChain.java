package io.hegui.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Chains lines: the hash of a line is SHA-256 over the hash before it in hexadecimal, one blank, and the line's JSON. So
 * {@code printf '%s %s' PREVIOUS JSON | sha256sum} checks a line by hand. Stateless and thread-safe.
 */
final class HashChain {

    /** What stands before the first line of a log. */
    static final String START = "0".repeat(64);

    /** Characters of a hash. */
    static final int LENGTH = 64;

    private HashChain() {}

    /** The hash of a line, lower-case hexadecimal. */
    static String next(String previous, byte[] line, int from, int to) {
        MessageDigest sha256 = sha256();
        sha256.update(previous.getBytes(StandardCharsets.US_ASCII));
        sha256.update((byte) ' ');
        sha256.update(line, from, to - from);
        return HexFormat.of().formatHex(sha256.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
