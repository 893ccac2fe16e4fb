package io.hegui.io;

import io.hegui.evidence.RawRecord;
import io.hegui.evidence.RecordPlace;

/**
 * A record found by an index. Immutable and thread-safe.
 *
 * @param value the record
 * @param raw as it stands in its file
 * @param <R> record
 */
record IndexedRecord<R>(R value, RawRecord raw) {

    RecordPlace place() {
        return raw.place();
    }
}
