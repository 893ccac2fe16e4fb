package io.hegui.evidence;

import java.nio.charset.Charset;

/** A record as it stands in the file that was handed in, numbers and names included. Immutable and thread-safe. */
public final class RawRecord {

    private final RecordPlace place;
    private final byte[] bytes;
    private final Charset charset;

    /**
     * A record.
     *
     * @param place where it stands
     * @param bytes its bytes, without line end
     * @param charset charset of its file
     */
    public RawRecord(RecordPlace place, byte[] bytes, Charset charset) {
        this.place = place;
        this.bytes = bytes.clone();
        this.charset = charset;
    }

    /** Where it stands. */
    public RecordPlace place() {
        return place;
    }

    /** Its bytes, without line end. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Its text. */
    public String text() {
        return new String(bytes, charset);
    }

    /** Tells the place alone: numbers and names never reach a log. */
    @Override
    public String toString() {
        return "RawRecord[" + place.file() + " " + place.offset() + "]";
    }
}
