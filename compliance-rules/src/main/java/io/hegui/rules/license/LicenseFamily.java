package io.hegui.rules.license;

import io.hegui.rules.CatalogueFamily;

/** The rules {@code license/*}. */
public final class LicenseFamily extends CatalogueFamily {

    /** Lists the rules. */
    public LicenseFamily() {
        super(
                "license",
                new Category(),
                new ChangeSync(),
                new Consistent(),
                new CreditCode(),
                new Displayed(),
                new NumberFormat(),
                new Renewal(),
                new RenewalMaterials(),
                new Term(),
                new Valid());
    }
}
