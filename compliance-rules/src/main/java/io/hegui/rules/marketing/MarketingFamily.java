package io.hegui.rules.marketing;

import io.hegui.rules.CatalogueFamily;

/** The rules {@code marketing/*}. */
public final class MarketingFamily extends CatalogueFamily {

    /** Lists the rules. */
    public MarketingFamily() {
        super(
                "marketing",
                new CallingHours(),
                new CallingHoursFuse(),
                new Consent(),
                new ConsentEvidence(),
                new Disguised(),
                new DoNotCall(),
                new DoubleConfirmation(),
                new EvidenceTriple(),
                new Identification(),
                new LicensedService());
    }
}
