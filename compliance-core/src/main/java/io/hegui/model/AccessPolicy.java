package io.hegui.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 访问权限: who may read recordings. Immutable and thread-safe.
 *
 * @param roles roles are defined
 * @param approval approval is defined
 * @param purposes permitted purposes
 */
public record AccessPolicy(
        @Nullable Boolean roles, @Nullable Boolean approval, List<String> purposes) {
    public AccessPolicy {
        purposes = purposes == null ? List.of() : List.copyOf(purposes);
    }
}
