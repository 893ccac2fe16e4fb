package io.hegui.rules.content;

import io.hegui.rules.CatalogueFamily;

/** The rules {@code content/*}. */
public final class ContentFamily extends CatalogueFamily {

    /** Lists the rules. */
    public ContentFamily() {
        super("content", new AbsoluteClaims(), new LicenseShown(), new Promises(), new ScriptDisclosure());
    }
}
