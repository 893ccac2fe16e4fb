package io.hegui.bpo.tenant;

import io.hegui.bpo.BpoProperties;
import io.hegui.bpo.BpoProperties.Tenant;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may ask. Thread-safe. */
@Component
public class Tenants {

    private final List<Tenant> all;

    Tenants(BpoProperties properties) {
        all = properties.tenants().isEmpty() ? List.of(demo()) : properties.tenants();
    }

    /** One for a first look. Its key is new at every start and shown once, where a person who starts the service looks. */
    private static Tenant demo() {
        String key = UUID.randomUUID().toString();
        System.out.println("bpo-grading: 未配置租户，演示密钥 no tenants are set, X-API-Key of the tenant demo: " + key);
        return new Tenant("demo", HexFormat.of().formatHex(sha256(key)), 100);
    }

    /** The tenant of a key; null when it is nobody's. Takes the same time for any key. */
    public @Nullable Tenant byKey(String key) {
        byte[] given = sha256(key);
        Tenant found = null;
        for (Tenant tenant : all) {
            if (MessageDigest.isEqual(given, HexFormat.of().parseHex(tenant.keySha256()))) {
                found = tenant;
            }
        }
        return found;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
