package io.hegui.rules.data;

import io.hegui.rules.CatalogueFamily;

/** The rules {@code data/*}. */
public final class DataFamily extends CatalogueFamily {

    /** Lists the rules. */
    public DataFamily() {
        super("data");
    }
}
