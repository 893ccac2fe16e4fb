package io.hegui.rules.data;

import io.hegui.rules.CatalogueFamily;

/** The rules {@code data/*}. */
public final class DataFamily extends CatalogueFamily {

    /** Lists the rules. */
    public DataFamily() {
        super(
                "data",
                new Storage(),
                new Encryption(),
                new AccessPolicy(),
                new AccessLog(),
                new Backup(),
                new OverRetention(),
                new PurposeLimit(),
                new DestructionRecord(),
                new Breach());
    }
}
