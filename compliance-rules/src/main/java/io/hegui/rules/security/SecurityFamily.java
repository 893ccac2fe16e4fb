package io.hegui.rules.security;

import io.hegui.rules.CatalogueFamily;

/** The rules {@code security/*}. */
public final class SecurityFamily extends CatalogueFamily {

    /** Lists the rules. */
    public SecurityFamily() {
        super(
                "security",
                new Officer(),
                new PasswordPolicy(),
                new Mlps(),
                new Protections(),
                new Certified(),
                new Testing());
    }
}
