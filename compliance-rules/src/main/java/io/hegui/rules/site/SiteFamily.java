package io.hegui.rules.site;

import io.hegui.rules.CatalogueFamily;

/** The rules {@code site/*}. */
public final class SiteFamily extends CatalogueFamily {

    /** Lists the rules. */
    public SiteFamily() {
        super("site", new MonitoringLog(), new Dashboard(), new PublicBoard(), new Badges());
    }
}
