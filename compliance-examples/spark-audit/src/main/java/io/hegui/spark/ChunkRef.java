package io.hegui.spark;

import java.io.Serializable;

/**
 * A part of a licensee's call files that one task reads.
 *
 * @param licensee place among the licensees
 * @param chunk which part, as {@link io.hegui.io.CallChunk#toBytes()}
 * @param size about how many bytes it has
 * @param group in which group its state is merged first
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record ChunkRef(int licensee, byte[] chunk, long size, int group) implements Serializable {

    private static final long serialVersionUID = 1L;
}
