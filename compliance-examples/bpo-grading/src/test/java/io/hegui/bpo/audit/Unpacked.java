package io.hegui.bpo.audit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;

/** Unpacks an upload as the service does. */
public record Unpacked(byte[] zipped) {

    /** Unpacks into a folder. */
    public void into(Path folder) throws IOException {
        new Upload(Integer.MAX_VALUE, Long.MAX_VALUE).unpack(new ByteArrayInputStream(zipped), folder);
    }
}
