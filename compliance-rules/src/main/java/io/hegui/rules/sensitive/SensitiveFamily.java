package io.hegui.rules.sensitive;

import io.hegui.rules.CatalogueFamily;

/** The rules {@code sensitive/*}. */
public final class SensitiveFamily extends CatalogueFamily {

    /** Lists the rules. */
    public SensitiveFamily() {
        super("sensitive");
    }
}
