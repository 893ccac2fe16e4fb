package io.hegui.io;

import io.hegui.evidence.RawRecord;
import io.hegui.evidence.RecordPlace;
import java.nio.charset.Charset;

/**
 * A record found by an index: decoded, and as it stands in its file. Immutable but for {@code raw}, which nobody may
 * change.
 *
 * @param value the record
 * @param place where it stands
 * @param raw its bytes, without line end
 * @param charset charset of its file
 * @param <R> record
 */
record IndexedRecord<R>(R value, RecordPlace place, byte[] raw, Charset charset) {

    RawRecord toRaw() {
        return new RawRecord(place, raw, charset);
    }
}
