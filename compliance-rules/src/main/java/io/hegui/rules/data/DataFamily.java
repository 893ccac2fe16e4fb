package io.hegui.rules.data;

import io.hegui.rule.Rule;
import io.hegui.rules.CatalogueFamily;
import java.util.List;

/** The rules {@code data/*}. */
public final class DataFamily extends CatalogueFamily {

    /** Names the family. */
    public DataFamily() {
        super("data");
    }

    @Override
    protected List<Rule> onlyInAudit() {
        return List.of(
                new Storage(),
                new Encryption(),
                new AccessPolicy(),
                new AccessLog(),
                new Backup(),
                new OverRetention(),
                new PurposeLimit(),
                new DestructionRecord(),
                new Breach());
    }
}
