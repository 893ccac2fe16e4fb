package io.hegui.rules.call;

import io.hegui.rules.CatalogueFamily;

/** The rules {@code call/*}. */
public final class CallFamily extends CatalogueFamily {

    /** Lists the rules. */
    public CallFamily() {
        super("call");
    }
}
