package io.hegui.spark;

import io.hegui.AuditPart;
import io.hegui.io.InputError;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a task sends of a licensee.
 *
 * @param bytes the part as {@link AuditPart#toBytes()}; null when nothing was gathered
 * @param error why the licensee can't be audited; null when it can
 * @param rows rows that belong to no known licensee
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Part(byte @Nullable [] bytes, @Nullable String error, long rows) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Nothing was gathered yet. */
    static final Part NOTHING = new Part(null, null, 0);

    static Part of(AuditPart part) {
        return new Part(part.toBytes(), null, 0);
    }

    static Part failed(InputError error) {
        return new Part(null, String.valueOf(error.getMessage()), 0);
    }

    static Part ofNobody(long rows) {
        return new Part(null, null, rows);
    }
}
