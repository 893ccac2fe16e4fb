package io.hegui.importers;

import io.hegui.model.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A point in time of a row. Immutable and thread-safe.
 *
 * @param moment the time; null when there is none or it can't be read
 * @param raw the text when it can't be read, else null
 */
record Stamp(@Nullable Moment moment, @Nullable String raw) {

    static final Stamp NONE = new Stamp(null, null);

    /** Whether it is known to the second. */
    boolean isExact() {
        return moment != null && moment.precision() == Moment.Precision.SECOND;
    }

    /** Seconds on China's clocks since 1970; {@link Long#MIN_VALUE} when there is no time. */
    long second() {
        return moment == null ? Long.MIN_VALUE : moment.localSecond();
    }
}
