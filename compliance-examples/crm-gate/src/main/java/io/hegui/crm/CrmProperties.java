package io.hegui.crm;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a host sets under {@code crm}. Immutable and thread-safe.
 *
 * @param home folder of database and decision log
 * @param lineChannels calls that the line carries at a time, 1 or more
 * @param retryAfter how long a contact who was not reached is left alone
 */
@ConfigurationProperties("crm")
public record CrmProperties(
        @DefaultValue("./crm-data") Path home,
        @DefaultValue("4") int lineChannels,
        @DefaultValue("30m") Duration retryAfter) {}
