package io.hegui.bpo;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a platform sets under {@code bpo}. Immutable and thread-safe.
 *
 * @param home folder of the database and of uploads that wait
 * @param tenants who may ask; none: one named demo
 * @param workers audits at a time, 1 or more
 * @param waiting audits that may wait, of all tenants together
 * @param waitingPerTenant audits of one tenant that may wait or run
 * @param uploads uploads that are unpacked at a time; others are refused for a moment
 * @param entries files in one upload, at most
 * @param expanded bytes that one upload may expand to
 */
@ConfigurationProperties("bpo")
public record BpoProperties(
        @DefaultValue("./bpo-data") Path home,
        @DefaultValue List<Tenant> tenants,
        @DefaultValue("1") int workers,
        @DefaultValue("20") int waiting,
        @DefaultValue("3") int waitingPerTenant,
        @DefaultValue("2") int uploads,
        @DefaultValue("10000") int entries,
        @DefaultValue("4GB") DataSize expanded) {

    public BpoProperties {
        tenants = List.copyOf(tenants);
        if (workers < 1 || waiting < 1 || waitingPerTenant < 1 || uploads < 1 || entries < 1) {
            throw new IllegalArgumentException("bpo: workers, waiting, uploads and entries are 1 or more");
        }
    }

    /**
     * A tenant.
     *
     * @param id what it is called in the database; letters, digits, - and _
     * @param keySha256 SHA-256 of its key, 64 hexadecimal digits; the key itself is nowhere kept
     * @param auditsADay audits that it may ask for on one day
     */
    public record Tenant(
            String id,
            String keySha256,
            @DefaultValue("100") int auditsADay) {

        public Tenant {
            if (!id.matches("[\\w-]{1,60}") || !keySha256.matches("[0-9a-fA-F]{64}")) {
                throw new IllegalArgumentException(
                        "bpo.tenants: expected an id of letters and digits, and 64 hexadecimal"
                                + " digits as key-sha256");
            }
        }

        /** Tells the tenant by its id alone. */
        @Override
        public String toString() {
            return id;
        }
    }
}
