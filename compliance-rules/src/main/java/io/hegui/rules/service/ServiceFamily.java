package io.hegui.rules.service;

import io.hegui.rule.Rule;
import io.hegui.rules.CatalogueFamily;
import java.util.List;

/** The rules {@code service/*}. */
public final class ServiceFamily extends CatalogueFamily {

    /** Names the family. */
    public ServiceFamily() {
        super("service");
    }

    @Override
    protected List<Rule> onlyInAudit() {
        return List.of(new AnswerTime(), new Recovery());
    }
}
