package io.hegui.rules.waiver;

import io.hegui.rule.Rule;
import io.hegui.rules.CatalogueFamily;
import java.util.List;

/** The rules {@code waiver/*}. */
public final class WaiverFamily extends CatalogueFamily {

    /** Names the family. */
    public WaiverFamily() {
        super("waiver");
    }

    @Override
    protected List<Rule> onlyInAudit() {
        return List.of(new Valid());
    }
}
