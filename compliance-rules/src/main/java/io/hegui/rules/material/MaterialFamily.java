package io.hegui.rules.material;

import io.hegui.rules.CatalogueFamily;

/** The rules {@code material/*}. */
public final class MaterialFamily extends CatalogueFamily {

    /** Lists the rules. */
    public MaterialFamily() {
        super("material");
    }
}
