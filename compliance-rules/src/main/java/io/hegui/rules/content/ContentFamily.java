package io.hegui.rules.content;

import io.hegui.rule.Rule;
import io.hegui.rules.CatalogueFamily;
import java.util.List;

/** The rules {@code content/*}. */
public final class ContentFamily extends CatalogueFamily {

    /** Names the family. */
    public ContentFamily() {
        super("content");
    }

    @Override
    protected List<Rule> onlyInAudit() {
        return List.of(new AbsoluteClaims(), new LicenseShown(), new Promises(), new ScriptDisclosure());
    }
}
