package io.hegui.rules.site;

import io.hegui.rule.Rule;
import io.hegui.rules.CatalogueFamily;
import java.util.List;

/** The rules {@code site/*}. */
public final class SiteFamily extends CatalogueFamily {

    /** Names the family. */
    public SiteFamily() {
        super("site");
    }

    @Override
    protected List<Rule> onlyInAudit() {
        return List.of(new MonitoringLog(), new Dashboard(), new PublicBoard(), new Badges());
    }
}
