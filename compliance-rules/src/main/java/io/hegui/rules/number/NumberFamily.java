package io.hegui.rules.number;

import io.hegui.rules.CatalogueFamily;

/** The rules {@code number/*}. */
public final class NumberFamily extends CatalogueFamily {

    /** Lists the rules. */
    public NumberFamily() {
        super("number");
    }
}
