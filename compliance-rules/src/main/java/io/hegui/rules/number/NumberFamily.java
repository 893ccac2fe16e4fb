package io.hegui.rules.number;

import io.hegui.rules.CatalogueFamily;

/** The rules {@code number/*}. */
public final class NumberFamily extends CatalogueFamily {

    /** Lists the rules. */
    public NumberFamily() {
        super(
                "number",
                new Activated(),
                new ActivationCheck(),
                new Arrears(),
                new DeclaredUse(),
                new Inventory(),
                new NotOwn(),
                new Shell(),
                new Sublease(),
                new Valid());
    }
}
