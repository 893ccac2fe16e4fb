package io.hegui.rules.license;

import io.hegui.rules.CatalogueFamily;

/** The rules {@code license/*}. */
public final class LicenseFamily extends CatalogueFamily {

    /** Lists the rules. */
    public LicenseFamily() {
        super("license");
    }
}
