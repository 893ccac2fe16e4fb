package io.hegui.rules.service;

import io.hegui.rules.CatalogueFamily;

/** The rules {@code service/*}. */
public final class ServiceFamily extends CatalogueFamily {

    /** Lists the rules. */
    public ServiceFamily() {
        super("service", new AnswerTime(), new Recovery());
    }
}
