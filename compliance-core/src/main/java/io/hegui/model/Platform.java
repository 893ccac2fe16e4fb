package io.hegui.model;

import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 监测平台数据: what the regulator's platform and the carriers show (S2). Immutable and thread-safe.
 *
 * @param recordings recordings
 * @param callerNumbers distinct numbers that called out
 * @param complaints complaints
 * @param trunks trunks at the carriers
 * @param activatedNumbers numbers activated at the carriers
 */
public record Platform(
        @PositiveOrZero @Nullable Long recordings,
        @PositiveOrZero @Nullable Long callerNumbers,
        @PositiveOrZero @Nullable Long complaints,
        @PositiveOrZero @Nullable Long trunks,
        @Nullable List<PhoneNumber> activatedNumbers) {
    public Platform {
        activatedNumbers = activatedNumbers == null ? null : List.copyOf(activatedNumbers);
    }
}
