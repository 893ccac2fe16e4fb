package io.hegui.evidence;

import io.hegui.model.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * How telephone numbers stand in a decision log. The log is the firm's own legal record, so the firm chooses; masked is
 * the default. Immutable and thread-safe.
 */
public final class NumberForm {

    private static final Set<PhoneNumber.Kind> PUBLIC =
            Set.of(PhoneNumber.Kind.SHORT_1, PhoneNumber.Kind.SHORT_95, PhoneNumber.Kind.SHORT_96);
    private static final NumberForm MASKED = new NumberForm(false, null);
    private static final NumberForm FULL = new NumberForm(true, null);
    private static final int SHORTEST_KEY = 16;
    private static final int KEPT_BYTES = 16;

    private final boolean full;
    private final byte @Nullable [] key;

    private NumberForm(boolean full, byte @Nullable [] key) {
        this.full = full;
        this.key = key;
    }

    /** {@code 138****8000}: enough to recognise, not enough to dial. */
    public static NumberForm masked() {
        return MASKED;
    }

    /** The number in full, normalised. */
    public static NumberForm full() {
        return FULL;
    }

    /**
     * Masked, and behind it 128 bits of HMAC-SHA-256 under the host's key: {@code 138****8000#5f3c…}. Who holds the key
     * can show that two entries, or an entry and a call, bear the same number.
     *
     * @param key at least 16 bytes; kept by the host, never in the log
     */
    public static NumberForm keyed(byte[] key) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "key has " + key.length + " bytes, expected " + SHORTEST_KEY + " or more");
        }
        return new NumberForm(false, key.clone());
    }

    /** A number in this form. */
    public String of(PhoneNumber number) {
        if (full) {
            return number.normalized();
        }
        return key == null || PUBLIC.contains(number.kind())
                ? number.masked()
                : number.masked() + "#" + hash(number.normalized(), key);
    }

    /** A text in this form: one that is a complete private number is treated as such, any other stays. */
    public String of(String text) {
        PhoneNumber number = PhoneNumber.of(text);
        return number.isComplete() && !PUBLIC.contains(number.kind()) ? of(number) : text;
    }

    private static String hash(String number, byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(number.getBytes(StandardCharsets.UTF_8)), 0, KEPT_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
