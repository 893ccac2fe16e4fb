package io.hegui.rules.security;

import io.hegui.rule.Rule;
import io.hegui.rules.CatalogueFamily;
import java.util.List;

/** The rules {@code security/*}. */
public final class SecurityFamily extends CatalogueFamily {

    /** Names the family. */
    public SecurityFamily() {
        super("security");
    }

    @Override
    protected List<Rule> onlyInAudit() {
        return List.of(
                new Officer(), new PasswordPolicy(), new Mlps(), new Protections(), new Certified(), new Testing());
    }
}
