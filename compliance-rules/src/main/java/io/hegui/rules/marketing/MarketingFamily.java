package io.hegui.rules.marketing;

import io.hegui.rules.CatalogueFamily;

/** The rules {@code marketing/*}. */
public final class MarketingFamily extends CatalogueFamily {

    /** Lists the rules. */
    public MarketingFamily() {
        super("marketing", new CallingHours());
    }
}
