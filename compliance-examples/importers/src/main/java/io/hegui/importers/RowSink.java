package io.hegui.importers;

import java.io.IOException;
import java.util.List;

/** Takes the rows of a file. */
interface RowSink {

    /**
     * A row that was split into cells.
     *
     * @param last whether the file ends behind it without a line end
     */
    void row(long line, List<String> cells, boolean last) throws IOException;

    /** A row whose columns are known. */
    void row(long line, Layout layout, List<String> cells) throws IOException;

    /** A row that can't be split. */
    void unreadable(long line, DropReason reason) throws IOException;
}
