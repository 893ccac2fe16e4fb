package io.hegui.importers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Understands the rows of one system. Immutable and thread-safe. */
interface LegReader {

    /** The layout of a row without header; null when it fits none. Depends on the row alone. */
    @Nullable
    Layout layoutOf(List<String> cells);

    /** The layout of a header line; null when the row is none. */
    @Nullable
    Layout header(List<String> cells);

    /** When the row happened: seconds on China's clocks, {@link Long#MIN_VALUE} when it doesn't tell. */
    long second(List<String> cells, Layout layout);

    /** The row as a leg. */
    Leg read(StoredRow row, Layout layout);
}
