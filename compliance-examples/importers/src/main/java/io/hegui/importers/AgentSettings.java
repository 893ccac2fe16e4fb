package io.hegui.importers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the extension that took part in a call becomes 坐席工号. Immutable and thread-safe.
 *
 * @param byExtension whether the extension itself is the agent's number
 * @param map extensions and the agents who sit there; beats {@code byExtension}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AgentSettings(boolean byExtension, Map<String, String> map) {

    /** Agents stay unknown. */
    public static final AgentSettings NONE = new AgentSettings(false, null);

    /** Copies the map. */
    @SuppressWarnings("NullAway")
    public AgentSettings(boolean byExtension, @Nullable Map<String, String> map) {
        this.byExtension = byExtension;
        this.map = map == null ? Map.of() : Map.copyOf(map);
    }
}
