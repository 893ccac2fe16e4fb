package io.hegui.rules.recording;

import io.hegui.rules.CatalogueFamily;

/** The rules {@code recording/*}. */
public final class RecordingFamily extends CatalogueFamily {

    /** Lists the rules. */
    public RecordingFamily() {
        super(
                "recording",
                new Digest(),
                new LookupTime(),
                new Notice(),
                new OrderBound(),
                new Retained(),
                new Tampered());
    }
}
