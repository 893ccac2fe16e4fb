package io.hegui.rules.application;

import io.hegui.rules.CatalogueFamily;

/** The rules {@code application/*}. */
public final class ApplicationFamily extends CatalogueFamily {

    /** Lists the rules. */
    public ApplicationFamily() {
        super("application");
    }
}
