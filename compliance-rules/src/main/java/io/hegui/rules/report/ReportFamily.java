package io.hegui.rules.report;

import io.hegui.rules.CatalogueFamily;

/** The rules {@code report/*}. */
public final class ReportFamily extends CatalogueFamily {

    /** Lists the rules. */
    public ReportFamily() {
        super("report");
    }
}
