package io.hegui.importers;

import org.jspecify.annotations.Nullable;

/** Names of channels. Stateless and thread-safe. */
final class Channels {

    private Channels() {}

    /** Who stands behind a channel: 1002 of {@code PJSIP/1002-0000001f} or {@code sofia/internal/1002@host}; null when unclear. */
    static @Nullable String peer(@Nullable String channel) {
        if (channel == null || channel.indexOf('/') < 0) {
            return null;
        }
        String name = channel.substring(channel.lastIndexOf('/') + 1);
        int at = name.indexOf('@');
        int dash = name.lastIndexOf('-');
        String peer = at >= 0 ? name.substring(0, at) : dash > 0 ? name.substring(0, dash) : name;
        return peer.isEmpty() ? null : peer;
    }
}
