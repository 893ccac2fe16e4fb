package io.hegui.spring;

import io.hegui.evidence.Durability;
import io.hegui.rule.Profile;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * What a host sets under {@code hegui}. Immutable and thread-safe.
 *
 * @param folder Folder of the inspection package whose facts the gate starts from; without it, and without a bean of
 *     Facts, there is no gate.
 * @param asOf Day as of which that folder is read, inclusive; the day of the clock by default.
 * @param profile Which layers bind: guide (all of them) or law.
 * @param blockUnknown Whether a call that can't be judged, because facts are missing, is blocked instead of warned of.
 * @param decisionLog The chained log of what the gate blocks and warns of.
 */
@ConfigurationProperties("hegui")
public record HeguiProperties(
        @Name("package") @Nullable Path folder,
        @Nullable LocalDate asOf,
        @DefaultValue("guide") Profile profile,
        @DefaultValue("false") boolean blockUnknown,
        @DefaultValue DecisionLogProperties decisionLog) {

    /**
     * How the decision log is kept. Immutable and thread-safe.
     *
     * @param folder Folder of the decision log; without it none is kept.
     * @param durability When an entry counts as written: forced to the device, or handed-over to the system.
     * @param fullNumbers Whether telephone numbers stand in it in full; masked by default.
     */
    public record DecisionLogProperties(
            @Nullable Path folder,
            @DefaultValue("forced") Durability durability,
            @DefaultValue("false") boolean fullNumbers) {}
}
