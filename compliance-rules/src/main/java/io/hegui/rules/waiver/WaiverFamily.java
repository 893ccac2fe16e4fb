package io.hegui.rules.waiver;

import io.hegui.rules.CatalogueFamily;

/** The rules {@code waiver/*}. */
public final class WaiverFamily extends CatalogueFamily {

    /** Lists the rules. */
    public WaiverFamily() {
        super("waiver", new Valid());
    }
}
