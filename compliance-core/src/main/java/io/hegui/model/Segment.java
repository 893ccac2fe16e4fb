package io.hegui.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * 标注时段: a marked stretch of a recording. Immutable and thread-safe.
 *
 * @param kind what the stretch holds
 * @param from beginning, counted from the answer; null when not marked
 * @param to end, counted from the answer; null when not marked
 * @param text what is said in it
 */
public record Segment(
        SegmentKind kind,
        @Nullable Duration from,
        @Nullable Duration to,
        @Nullable String text) {

    /** Whether both ends are marked. */
    public boolean isMarked() {
        return from != null && to != null;
    }
}
