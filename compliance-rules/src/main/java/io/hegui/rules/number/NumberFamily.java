package io.hegui.rules.number;

import io.hegui.rule.Rule;
import io.hegui.rules.CatalogueFamily;
import java.util.List;

/** The rules {@code number/*}. */
public final class NumberFamily extends CatalogueFamily {

    /** Names the family. */
    public NumberFamily() {
        super("number");
    }

    @Override
    protected List<Rule> beforeCall() {
        return List.of(new Activated(), new Arrears(), new Inventory(), new Sublease());
    }

    @Override
    protected List<Rule> onlyInAudit() {
        return List.of(new ActivationCheck(), new DeclaredUse(), new NotOwn(), new Shell(), new Valid());
    }
}
