package io.hegui.rules.complaint;

import io.hegui.rules.CatalogueFamily;

/** The rules {@code complaint/*}. */
public final class ComplaintFamily extends CatalogueFamily {

    /** Lists the rules. */
    public ComplaintFamily() {
        super("complaint");
    }
}
